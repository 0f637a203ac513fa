using System.Collections.Frozen;
using Mujaz.Functions.Summaries;
using Mujaz.Summaries.Requests;

namespace Mujaz.Functions.Batches.Intake;

/// <summary>Which column of a table holds which field of a request.</summary>
internal sealed class CsvColumns
{
    private static readonly FrozenDictionary<string, string> Fields = ArticleField.All
        .SelectMany(field => field.Columns.Prepend(field.Name).Select(name => (Name: Fold(name), Field: field.Name)))
        .ToFrozenDictionary(column => column.Name, column => column.Field, StringComparer.Ordinal);

    private readonly Dictionary<string, int> _indexes;

    private CsvColumns(Dictionary<string, int> indexes, int count, IReadOnlyList<string> warnings)
    {
        _indexes = indexes;
        Count = count;
        Warnings = warnings;
    }

    /// <summary>How many columns there are, known or not.</summary>
    public int Count { get; }

    /// <summary>How many of them hold a field.</summary>
    public int Known => _indexes.Count;

    /// <summary>Columns that are not read.</summary>
    public IReadOnlyList<string> Warnings { get; }

    /// <summary>Whether there is a column with articles.</summary>
    public bool HasContent => _indexes.ContainsKey(ArticleField.TextName) || _indexes.ContainsKey(ArticleField.HtmlName);

    /// <summary>Reads the header row.</summary>
    public static CsvColumns Of(IReadOnlyList<string> header)
    {
        var indexes = new Dictionary<string, int>(StringComparer.Ordinal);

        // A field's own name before a synonym of it that stands further left.
        var byTrust = Enumerable.Range(0, header.Count).OrderBy(index => Fold(header[index]) == FieldOf(header[index])?.ToLowerInvariant() ? 0 : 1);
        foreach (var index in byTrust)
        {
            if (FieldOf(header[index]) is { } field)
            {
                indexes.TryAdd(field, index);
            }
        }

        var unread = Enumerable.Range(0, header.Count).Where(index => !indexes.ContainsValue(index) && !string.IsNullOrWhiteSpace(header[index]));
        return new CsvColumns(indexes, header.Count, UnreadNames.Warn("Columns", unread.Select(index => header[index])));
    }

    /// <summary>The cell of a field in a row, or null when the field has no column or the cell is blank.</summary>
    public string? Cell(IReadOnlyList<string> row, string field) =>
        _indexes.TryGetValue(field, out var index) && index < row.Count && !string.IsNullOrWhiteSpace(row[index]) ? row[index] : null;

    private static string? FieldOf(string name) => Fields.GetValueOrDefault(Fold(name));

    /// <summary>A name without case, spaces and punctuation, and without what Arabic and French may leave out.</summary>
    private static string Fold(string name) => string.Concat(name.Where(char.IsLetterOrDigit).Select(letter => char.ToLowerInvariant(letter) switch
    {
        'é' or 'è' or 'ê' => 'e',
        'أ' or 'إ' or 'آ' => 'ا',
        'ى' => 'ي',
        var lower => lower,
    }).Where(letter => letter != '\u0640'));
}
