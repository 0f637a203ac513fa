using System.Globalization;
using Azure;
using Azure.Core;

namespace Mujaz.Storage.Blobs;

/// <summary>Writes conditions and metadata into requests, and reads properties from responses.</summary>
internal static class BlobHeaders
{
    private const string MetadataPrefix = "x-ms-meta-";

    public static void SetConditions(Request request, BlobRequestConditions? conditions)
    {
        if (conditions is null)
        {
            return;
        }

        Set(request, "If-Match", conditions.IfMatch?.ToString("H"));
        Set(request, "If-None-Match", conditions.IfNoneMatch?.ToString("H"));
        Set(request, "If-Modified-Since", conditions.IfModifiedSince?.ToString("R", CultureInfo.InvariantCulture));
        Set(request, "If-Unmodified-Since", conditions.IfUnmodifiedSince?.ToString("R", CultureInfo.InvariantCulture));
        Set(request, "x-ms-lease-id", conditions.LeaseId);
    }

    public static void SetMetadata(Request request, IEnumerable<KeyValuePair<string, string>>? metadata)
    {
        foreach (var (name, value) in metadata ?? [])
        {
            // HTTP headers are ASCII; a value that is not would arrive as something else.
            if (!value.All(letter => letter is >= ' ' and <= '~'))
            {
                throw new ArgumentException($"The metadata '{name}' has a character beyond printable ASCII; encode it first.", nameof(metadata));
            }

            request.Headers.SetValue(MetadataPrefix + name, value);
        }
    }

    public static BlobContentInfo ReadContentInfo(Response response) =>
        new(response.Headers.ETag ?? default, LastModified(response));

    public static BlobProperties ReadProperties(Response response) => new()
    {
        ETag = response.Headers.ETag ?? default,
        LastModified = LastModified(response),
        ContentLength = response.Headers.TryGetValue("Content-Length", out var length)
            ? long.Parse(length, CultureInfo.InvariantCulture)
            : 0,
        ContentType = response.Headers.ContentType,
        ContentHash = response.Headers.TryGetValue("Content-MD5", out var hash) ? Convert.FromBase64String(hash) : null,
        Metadata = ReadMetadata(response),
        LeaseState = response.Headers.TryGetValue("x-ms-lease-state", out var lease) ? lease : null,
        CopyStatus = response.Headers.TryGetValue("x-ms-copy-status", out var copy) ? copy : null,
    };

    public static DateTimeOffset LastModified(Response response) =>
        response.Headers.TryGetValue("Last-Modified", out var time)
            ? DateTimeOffset.ParseExact(time, "R", CultureInfo.InvariantCulture)
            : default;

    private static Dictionary<string, string> ReadMetadata(Response response) => response.Headers
        .Where(header => header.Name.StartsWith(MetadataPrefix, StringComparison.OrdinalIgnoreCase))
        .ToDictionary(header => header.Name[MetadataPrefix.Length..], header => header.Value, StringComparer.OrdinalIgnoreCase);

    private static void Set(Request request, string name, string? value)
    {
        if (value is not null)
        {
            request.Headers.SetValue(name, value);
        }
    }
}
