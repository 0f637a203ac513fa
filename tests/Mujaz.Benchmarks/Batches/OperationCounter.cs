using System.Text.RegularExpressions;

namespace Mujaz.Benchmarks.Batches;

/// <summary>Counts storage operations by kind from the lines of Azurite's access log. Thread-safe.</summary>
internal sealed partial class OperationCounter
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>The counts so far, by kind.</summary>
    public IReadOnlyDictionary<string, int> Counts
    {
        get
        {
            lock (_lock)
            {
                return new SortedDictionary<string, int>(_counts, StringComparer.Ordinal);
            }
        }
    }

    /// <summary>Takes a line; lines of something else are passed over.</summary>
    public void Add(string line)
    {
        if (RequestLine().Match(line) is not { Success: true } match)
        {
            return;
        }

        var kind = KindOf(match.Groups["method"].Value, match.Groups["path"].Value, match.Groups["query"].Value);
        lock (_lock)
        {
            _counts[kind] = _counts.GetValueOrDefault(kind) + 1;
        }
    }

    /// <summary>Starts anew.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _counts.Clear();
        }
    }

    private static string KindOf(string method, string path, string query)
    {
        if (path == "$batch")
        {
            return "table transaction";
        }

        if (TableEntity().Match(path) is { Success: true } entity)
        {
            var isQuery = method == "GET" && entity.Groups["keys"].Length == 0;
            return $"table {(isQuery ? "query" : method)} {entity.Groups["table"].Value}";
        }

        var segments = path.Split('/');
        return segments is [var queue, "messages", ..]
            ? $"queue {queue} {method}{(segments.Length > 2 ? " one" : "")}"
            : segments.Length == 1 && !query.Contains("restype", StringComparison.Ordinal)
                ? $"table {method} {segments[0]}"
                : $"blob {method} {segments[0]}{(segments.Length > 2 ? "/" + segments[^2] : "")}";
    }

    [GeneratedRegex(@"""(?<method>[A-Z]+) /devstoreaccount1/(?<path>[^? ]*)(?:\?(?<query>[^ ]*))? HTTP", RegexOptions.CultureInvariant)]
    private static partial Regex RequestLine();

    [GeneratedRegex(@"^(?<table>[A-Za-z0-9]+)\((?<keys>.*)\)$", RegexOptions.CultureInvariant)]
    private static partial Regex TableEntity();
}
