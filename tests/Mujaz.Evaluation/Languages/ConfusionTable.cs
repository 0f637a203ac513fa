namespace Mujaz.Evaluation.Languages;

/// <summary>How often each expected answer was given each actual one.</summary>
internal sealed class ConfusionTable
{
    private readonly SortedDictionary<string, SortedDictionary<string, int>> _rows = new(StringComparer.Ordinal);

    public void Add(string expected, string actual)
    {
        if (!_rows.TryGetValue(expected, out var row))
        {
            _rows[expected] = row = new SortedDictionary<string, int>(StringComparer.Ordinal);
        }

        row[actual] = row.GetValueOrDefault(actual) + 1;
    }

    /// <summary>Prints a line for every expected answer and one for all.</summary>
    public void Print(TextWriter writer)
    {
        writer.WriteLine("expected     rows  right  accuracy  taken for");
        foreach (var (expected, row) in _rows)
        {
            var wrong = row.Where(pair => pair.Key != expected).OrderByDescending(pair => pair.Value);
            Print(writer, expected, row.Values.Sum(), row.GetValueOrDefault(expected), string.Join(' ', wrong.Select(pair => $"{pair.Key}:{pair.Value}")));
        }

        Print(writer, "all", _rows.Values.Sum(row => row.Values.Sum()), _rows.Sum(row => row.Value.GetValueOrDefault(row.Key)), "");
    }

    private static void Print(TextWriter writer, string expected, int rows, int right, string wrong) =>
        writer.WriteLine($"{expected,-11} {rows,5} {right,6} {(double)right / rows,9:P2}  {wrong}");
}
