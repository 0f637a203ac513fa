using Microsoft.Net.Http.Headers;
using Mujaz.Functions.Http;

namespace Mujaz.Functions.Batches.Results;

/// <summary>A form in which a batch's results can be had.</summary>
/// <param name="MediaType">Its media type.</param>
internal sealed record BatchResultFormat(string MediaType)
{
    public static BatchResultFormat JsonLines { get; } = new("application/x-ndjson");

    public static BatchResultFormat Csv { get; } = new("text/csv");

    /// <summary>The form the caller likes best; NDJSON when there is no preference; null when none will do.</summary>
    public static BatchResultFormat? Negotiate(IList<MediaTypeHeaderValue> accept) =>
        AcceptHeader.Choose([JsonLines, Csv], format => format.MediaType, accept);
}
