using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Mujaz.Functions.Batches.Reading;

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

    private static CsvConfiguration ConfigurationFor(byte delimiter) => new(CultureInfo.InvariantCulture)
    {
        Delimiter = ((char)delimiter).ToString(),
        Mode = CsvMode.RFC4180,
        BadDataFound = null,
        IgnoreBlankLines = false,
    };
}
