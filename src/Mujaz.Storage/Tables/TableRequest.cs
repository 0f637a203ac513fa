using Azure;
using Azure.Core;

namespace Mujaz.Storage.Tables;

/// <summary>The headers of Table requests.</summary>
internal static class TableRequest
{
    public const string JsonWithMinimalMetadata = "application/json;odata=minimalmetadata";
    public const string DataServiceVersion = "3.0";

    /// <summary>MERGE is PATCH since OData 3; some proxies know only the latter.</summary>
    public static readonly RequestMethod Merge = RequestMethod.Patch;

    public static void SetJsonHeaders(Request request)
    {
        request.Headers.SetValue("Accept", JsonWithMinimalMetadata);
        request.Headers.SetValue("DataServiceVersion", DataServiceVersion);
        if (request.Method != RequestMethod.Get && request.Method != RequestMethod.Delete)
        {
            request.Headers.SetValue("Content-Type", "application/json");
        }
    }

    public static string IfMatch(ETag etag) => etag == default ? "*" : etag.ToString("H");
}
