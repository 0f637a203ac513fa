using System.Buffers;
using System.Globalization;

namespace Mujaz.Text;

/// <summary>Cells of tables that people open in spreadsheets, where a text may become a formula or fall apart into rows.</summary>
public static class SpreadsheetCell
{
    private const char Mark = '\'';

    // The delimiters of all countries, and every character that some program takes for the end of a line.
    private static readonly SearchValues<char> Special = SearchValues.Create(",;\t|\"\r\n\v\f\u0085\u2028\u2029");

    // With the full-width forms, which spreadsheets in East Asian settings take for the same.
    private static readonly SearchValues<char> Formula = SearchValues.Create("=+-@\uFF1D\uFF0B\uFF0D\uFF20");

    /// <summary>Whether a cell has to stand in quotation marks, whatever program reads it.</summary>
    public static bool NeedsQuotes(string? cell) =>
        cell is { Length: > 0 } && (cell.AsSpan().ContainsAny(Special) || char.IsWhiteSpace(cell[0]) || char.IsWhiteSpace(cell[^1]) || cell[0] == Mark);

    /// <summary>The cell with an apostrophe before it when a spreadsheet would run it as a formula (OWASP, "CSV Injection").</summary>
    public static string? Guard(string? cell) => cell is not null && IsFormula(cell) ? Mark + cell : cell;

    /// <summary>What <see cref="Guard"/> was given.</summary>
    public static string Unguard(string cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell.Length > 1 && cell[0] == Mark && IsFormula(cell[1..]) ? cell[1..] : cell;
    }

    /// <summary>White space and characters that are not seen do not keep a program from looking behind them.</summary>
    private static bool IsFormula(string cell)
    {
        if (cell.Length > 0 && cell[0] is '\t' or '\r' or '\n')
        {
            return true;
        }

        var first = cell.AsSpan();
        while (!first.IsEmpty && (char.IsWhiteSpace(first[0]) || char.GetUnicodeCategory(first[0]) is UnicodeCategory.Format or UnicodeCategory.Control))
        {
            first = first[1..];
        }

        return !first.IsEmpty && Formula.Contains(first[0]);
    }
}
