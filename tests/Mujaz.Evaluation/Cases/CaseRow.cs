namespace Mujaz.Evaluation.Cases;

/// <summary>A row of the table of reported faults.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Files">The inputs it names, as paths.</param>
internal sealed record CaseRow(int Number, IReadOnlyList<string> Files)
{
    private const int InputColumn = 5;

    /// <summary>Reads the rows of README.md; an input is named by the beginning of its file name.</summary>
    public static IEnumerable<CaseRow> ReadAll(string folder)
    {
        foreach (var line in File.ReadLines(Path.Combine(folder, "README.md")))
        {
            var cells = line.Split('|', StringSplitOptions.TrimEntries);
            if (cells.Length > InputColumn && int.TryParse(cells[1], out var number))
            {
                var names = cells[InputColumn].Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Where(name => name.Length == 2);
                yield return new CaseRow(number, [.. names.SelectMany(name => Directory.GetFiles(folder, $"{name}-*")).Order(StringComparer.Ordinal)]);
            }
        }
    }
}
