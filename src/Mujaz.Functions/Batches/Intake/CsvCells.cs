using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Mujaz.Functions.Batches.Intake;

/// <summary>Reads the cells of one record.</summary>
internal static class CsvCells
{
    /// <summary>The cells, or null when the bytes are more than one record.</summary>
    public static string[]? Parse(ReadOnlyMemory<byte> record, byte delimiter)
    {
        using var text = new StringReader(Encoding.UTF8.GetString(record.Span));
        using var csv = new CsvParser(text, ConfigurationFor(delimiter));
        if (!csv.Read())
        {
            return [""];
        }

        var cells = csv.Record!;
        return csv.Read() ? null : cells;
    }

    /// <summary>The cells of the first record in the bytes, which may break off; null when there is none.</summary>
    public static string[]? ParseFirst(ReadOnlyMemory<byte> head, byte delimiter)
    {
        using var text = new StringReader(Encoding.UTF8.GetString(head.Span));
        using var csv = new CsvParser(text, ConfigurationFor(delimiter));
        return csv.Read() ? csv.Record : null;
    }

    private static CsvConfiguration ConfigurationFor(byte delimiter) => new(CultureInfo.InvariantCulture)
    {
        Delimiter = ((char)delimiter).ToString(),
        Mode = CsvMode.RFC4180,
        BadDataFound = null,
        IgnoreBlankLines = false,
    };
}
