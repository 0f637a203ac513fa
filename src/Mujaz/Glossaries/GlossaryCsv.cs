using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Mujaz.Summaries;

namespace Mujaz.Glossaries;

/// <summary>
/// A glossary as CSV (RFC 4180) with a header: <c>id,kind,ar,fr,en,variants</c>, columns in any order. Several Arabic
/// spellings and several variants are parted by <c>|</c>.
/// </summary>
public static class GlossaryCsv
{
    private const char ListMark = '|';

    private static readonly string[] Columns = ["id", "kind", "ar", "fr", "en", "variants"];

    private static CsvConfiguration Writing => new(CultureInfo.InvariantCulture) { NewLine = "\r\n", Mode = CsvMode.RFC4180 };

    // A line may end in any way: with NewLine set the reader would know no other.
    private static CsvConfiguration Reading => new(CultureInfo.InvariantCulture) { Mode = CsvMode.RFC4180, BadDataFound = null };

    /// <summary>Writes entries.</summary>
    public static void Export(IEnumerable<GlossaryEntry> entries, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(entries);
        using var csv = new CsvWriter(writer, Writing, leaveOpen: true);
        WriteRow(csv, Columns);
        foreach (var entry in entries)
        {
            WriteRow(csv, [
                entry.Id, KindName(entry.Kind), string.Join(ListMark, entry.Arabic), entry.French, entry.English, string.Join(ListMark, entry.Variants)]);
        }
    }

    /// <summary>Reads entries. Rows that cannot be used are reported with their line, and the others are still read.</summary>
    public static GlossaryImport Import(TextReader reader)
    {
        var entries = new List<GlossaryEntry>();
        var errors = new List<GlossaryImportError>();
        using var csv = new CsvParser(reader, Reading, leaveOpen: true);
        if (!csv.Read() || csv.Record is not { } header)
        {
            return new GlossaryImport([], [new GlossaryImportError(1, "The file is empty: a header line is needed.")]);
        }

        var columns = Array.ConvertAll(Columns, name => Array.FindIndex(header, cell => string.Equals(cell.Trim('\uFEFF', ' '), name, StringComparison.OrdinalIgnoreCase)));
        if (Array.IndexOf(columns, -1, 0, Columns.Length - 1) is var missing and >= 0)
        {
            return new GlossaryImport([], [new GlossaryImportError(1, $"The column '{Columns[missing]}' is missing.")]);
        }

        var ids = new HashSet<string>(StringComparer.Ordinal);
        while (csv.Read())
        {
            ReadRow(csv, columns, ids, entries, errors);
        }

        return new GlossaryImport(entries, errors);
    }

    private static void ReadRow(CsvParser csv, int[] columns, HashSet<string> ids, List<GlossaryEntry> entries, List<GlossaryImportError> errors)
    {
        var cells = Array.ConvertAll(columns, column => column >= 0 && column < csv.Record!.Length ? csv.Record[column].Trim() : "");
        if (!TryParseKind(cells[1], out var kind))
        {
            errors.Add(new GlossaryImportError(csv.RawRow, $"The kind '{cells[1]}' is not one of person, organization, place, event, topic."));
            return;
        }

        var entry = new GlossaryEntry(cells[0], kind, Split(cells[2]), cells[3], cells[4]) { Variants = Split(cells[5]) };
        var problem = GlossaryRules.ProblemOf(entry) ?? (ids.Add(entry.Id) ? null : $"The id '{entry.Id}' stands in an earlier line.");
        if (problem is null)
        {
            entries.Add(entry);
        }
        else
        {
            errors.Add(new GlossaryImportError(csv.RawRow, problem));
        }
    }

    private static void WriteRow(CsvWriter csv, IEnumerable<string> cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(cell);
        }

        csv.NextRecord();
    }

    private static string[] Split(string cell) => cell.Split(ListMark, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string KindName(KeywordKind kind) => kind.ToString().ToLowerInvariant();

    private static bool TryParseKind(string text, out KeywordKind kind) =>
        Enum.TryParse(text, ignoreCase: true, out kind) && !char.IsAsciiDigit(text[0]) && Enum.IsDefined(kind);
}
