using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Mujaz.Text;

namespace Mujaz.Glossaries;

/// <summary>
/// A glossary as CSV (RFC 4180) with a header: <c>id,kind,ar,fr,en,variants</c>, columns in any order. Several Arabic
/// spellings and several variants are parted by <c>|</c>.
/// </summary>
public static class GlossaryCsv
{
    private const char ListMark = '|';

    private static readonly string[] Columns = ["id", "kind", "ar", "fr", "en", "variants"];

    private static readonly char[] Delimiters = [',', ';', '\t'];

    // A line end of its own is set only for writing: with one, the library would know no other while it reads.
    private static CsvConfiguration ConfigurationFor(char delimiter) => new(CultureInfo.InvariantCulture)
    {
        Mode = CsvMode.RFC4180,
        Delimiter = delimiter.ToString(),
        BadDataFound = null,
        ShouldQuote = cell => SpreadsheetCell.NeedsQuotes(cell.Field),
    };

    private static CsvConfiguration ForWriting()
    {
        var configuration = ConfigurationFor(Delimiters[0]);
        configuration.NewLine = "\r\n";
        return configuration;
    }

    /// <summary>Writes entries.</summary>
    public static void Export(IEnumerable<GlossaryEntry> entries, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(entries);
        using var csv = new CsvWriter(writer, ForWriting(), leaveOpen: true);
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
        ArgumentNullException.ThrowIfNull(reader);
        var entries = new List<GlossaryEntry>();
        var errors = new List<GlossaryImportError>();
        var table = reader.ReadToEnd().TrimStart('\uFEFF');
        using var text = new StringReader(table);
        using var csv = new CsvParser(text, ConfigurationFor(DelimiterOf(table)));
        if (!csv.Read() || csv.Record is not { } header || (IsHint(header) && (!csv.Read() || (header = csv.Record) is null)))
        {
            return new GlossaryImport([], [new GlossaryImportError(1, "The file is empty: a header line is needed.")]);
        }

        var columns = Array.ConvertAll(Columns, name => Array.FindIndex(header, cell => string.Equals(cell.Trim(), name, StringComparison.OrdinalIgnoreCase)));
        if (Array.IndexOf(columns, -1, 0, Columns.Length - 1) is var missing and >= 0)
        {
            return new GlossaryImport([], [new GlossaryImportError(csv.RawRow, $"The column '{Columns[missing]}' is missing.")]);
        }

        var ids = new HashSet<string>(StringComparer.Ordinal);
        while (csv.Read())
        {
            ReadRow(csv, columns, ids, entries, errors);
        }

        return new GlossaryImport(entries, errors);
    }

    /// <summary>The delimiter that parts the header into the most known columns: spreadsheets follow the country, where the comma marks decimals.</summary>
    private static char DelimiterOf(string table) =>
        table.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && table.Length > 4 && char.IsAscii(table[4]) && !char.IsLetterOrDigit(table[4]) && table[4] is not ('\r' or '\n' or '"')
            ? table[4]
            : Delimiters.MaxBy(delimiter => HeaderOf(table, delimiter).Count(cell => Columns.Contains(cell.Trim(), StringComparer.OrdinalIgnoreCase)));

    private static string[] HeaderOf(string table, char delimiter)
    {
        using var text = new StringReader(table);
        using var csv = new CsvParser(text, ConfigurationFor(delimiter));
        return csv.Read() ? csv.Record ?? [] : [];
    }

    /// <summary>A first line <c>sep=;</c>, with which Excel is told the delimiter.</summary>
    private static bool IsHint(string[] cells) => cells[0].StartsWith("sep=", StringComparison.OrdinalIgnoreCase);

    private static void ReadRow(CsvParser csv, int[] columns, HashSet<string> ids, List<GlossaryEntry> entries, List<GlossaryImportError> errors)
    {
        var cells = Array.ConvertAll(columns, column => column >= 0 && column < csv.Record!.Length ? SpreadsheetCell.Unguard(csv.Record[column].Trim()) : "");
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
            csv.WriteField(SpreadsheetCell.Guard(cell));
        }

        csv.NextRecord();
    }

    private static string[] Split(string cell) => cell.Split(ListMark, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string KindName(KeywordKind kind) => kind.ToString().ToLowerInvariant();

    private static bool TryParseKind(string text, out KeywordKind kind) =>
        Enum.TryParse(text, ignoreCase: true, out kind) && !char.IsAsciiDigit(text[0]) && Enum.IsDefined(kind);
}
