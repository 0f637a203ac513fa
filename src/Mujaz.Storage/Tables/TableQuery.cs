using System.Globalization;
using Azure;

namespace Mujaz.Storage.Tables;

/// <summary>The query string of a table query, and its continuation.</summary>
/// <param name="filter">An OData filter.</param>
/// <param name="maxPerPage">1 to 1000.</param>
/// <param name="select">The properties wanted.</param>
internal sealed class TableQuery(string? filter, int? maxPerPage, IEnumerable<string>? select)
{
    private const char TokenSeparator = ' ';

    private readonly string? _select = select is null ? null : string.Join(',', select);

    /// <summary>The query string of a page.</summary>
    /// <param name="continuationToken">The token of the page before; null for the first.</param>
    /// <param name="pageSizeHint">A page size that goes before the query's own.</param>
    /// <returns>Percent-encoded, without a question mark.</returns>
    public string ToQueryString(string? continuationToken, int? pageSizeHint)
    {
        List<string> parts = [];
        Add(parts, "$filter", filter);
        Add(parts, "$select", _select);
        Add(parts, "$top", (pageSizeHint ?? maxPerPage)?.ToString(CultureInfo.InvariantCulture));
        if (continuationToken?.Split(TokenSeparator) is [var partition, .. var row])
        {
            Add(parts, "NextPartitionKey", partition);
            Add(parts, "NextRowKey", row is [{ Length: > 0 } key] ? key : null);
        }

        return string.Join('&', parts);
    }

    /// <summary>The token of the next page; the service encodes the keys, so a space can part them.</summary>
    /// <param name="response">A page's response.</param>
    /// <returns>The token, or null at the end.</returns>
    public static string? ContinuationToken(Response response)
    {
        if (!response.Headers.TryGetValue("x-ms-continuation-NextPartitionKey", out var partition))
        {
            return null;
        }

        response.Headers.TryGetValue("x-ms-continuation-NextRowKey", out var row);
        return partition + TokenSeparator + row;
    }

    private static void Add(List<string> parts, string name, string? value)
    {
        if (value is not null)
        {
            parts.Add(name + "=" + Uri.EscapeDataString(value));
        }
    }
}
