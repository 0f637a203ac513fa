using Microsoft.Net.Http.Headers;

namespace Mujaz.Functions.Batches;

/// <summary>A form in which a batch's results can be had.</summary>
/// <param name="MediaType">Its media type.</param>
internal sealed record BatchResultFormat(string MediaType)
{
    public static BatchResultFormat JsonLines { get; } = new("application/x-ndjson");

    public static BatchResultFormat Csv { get; } = new("text/csv");

    /// <summary>The form the caller likes best; NDJSON when there is no preference; null when none will do.</summary>
    public static BatchResultFormat? Negotiate(IList<MediaTypeHeaderValue> accept)
    {
        if (accept.Count == 0)
        {
            return JsonLines;
        }

        var best = new[] { JsonLines, Csv }
            .Select(format => (Format: format, Quality: QualityOf(format, accept)))
            .MaxBy(candidate => candidate.Quality);
        return best.Quality > 0 ? best.Format : null;
    }

    // The most specific range decides (RFC 9110, 12.5.1).
    private static double QualityOf(BatchResultFormat format, IList<MediaTypeHeaderValue> accept)
    {
        var type = new MediaTypeHeaderValue(format.MediaType);
        return accept
            .Where(type.IsSubsetOf)
            .OrderByDescending(range => range.MatchesAllTypes ? 0 : range.MatchesAllSubTypes ? 1 : 2)
            .Select(range => range.Quality ?? 1)
            .FirstOrDefault(0);
    }
}
