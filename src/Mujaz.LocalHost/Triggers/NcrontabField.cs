using System.Globalization;
using System.Numerics;

namespace Mujaz.LocalHost.Triggers;

/// <summary>The set of values one field allows: <c>*</c>, <c>5</c>, <c>1,15</c>, <c>9-17</c>, <c>*/10</c>, <c>MON-FRI</c>.</summary>
internal readonly struct NcrontabField
{
    private static readonly string[] MonthNames = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
    private static readonly string[] DayNames = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

    /// <summary>Bit n is set when n is allowed; no field goes past 59.</summary>
    private readonly ulong _values;

    private NcrontabField(ulong values) => _values = values;

    /// <summary>Reads a field.</summary>
    /// <exception cref="FormatException">It is broken or out of range.</exception>
    public static NcrontabField Parse(string text, NcrontabFieldKind kind)
    {
        var values = 0UL;
        foreach (var part in text.Split(','))
        {
            values |= ParsePart(part, text, kind);
        }

        return new NcrontabField(values);
    }

    /// <summary>Whether a value is allowed.</summary>
    public bool Contains(int value) => (_values >> value & 1) == 1;

    /// <summary>The least allowed value that is not below the given one, or <see langword="null"/>.</summary>
    public int? NextFrom(int value)
    {
        var rest = value < 64 ? _values >> value << value : 0;
        return rest == 0 ? null : BitOperations.TrailingZeroCount(rest);
    }

    private static ulong ParsePart(string part, string field, NcrontabFieldKind kind)
    {
        var (minimum, maximum) = Bounds(kind);
        var pieces = part.Split('/');
        var step = 1;
        if (pieces.Length > 2 || (pieces.Length == 2 && (!int.TryParse(pieces[1], NumberStyles.None, CultureInfo.InvariantCulture, out step) || step == 0)))
        {
            throw Broken(field, kind);
        }

        var (first, last) = ParseRange(pieces[0], field, kind, minimum, maximum, openEnded: pieces.Length == 2);
        var values = 0UL;
        for (var value = first; value <= last; value += step)
        {
            // Sunday may be written 7.
            values |= 1UL << (kind == NcrontabFieldKind.DayOfWeek ? value % 7 : value);
        }

        return values;
    }

    private static (int First, int Last) ParseRange(
        string range, string field, NcrontabFieldKind kind, int minimum, int maximum, bool openEnded)
    {
        if (range == "*")
        {
            return (minimum, kind == NcrontabFieldKind.DayOfWeek ? 6 : maximum);
        }

        var ends = range.Split('-');
        var first = ParseValue(ends[0], field, kind);
        var last = ends.Length == 2 ? ParseValue(ends[1], field, kind) : openEnded ? maximum : first;
        return ends.Length <= 2 && first >= minimum && last <= maximum && first <= last
            ? (first, last)
            : throw Broken(field, kind);
    }

    private static int ParseValue(string text, string field, NcrontabFieldKind kind)
    {
        var names = kind switch
        {
            NcrontabFieldKind.Month => MonthNames,
            NcrontabFieldKind.DayOfWeek => DayNames,
            _ => [],
        };
        var index = Array.FindIndex(names, name => text.StartsWith(name, StringComparison.OrdinalIgnoreCase));
        if (index >= 0)
        {
            return kind == NcrontabFieldKind.Month ? index + 1 : index;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : throw Broken(field, kind);
    }

    private static (int Minimum, int Maximum) Bounds(NcrontabFieldKind kind) => kind switch
    {
        NcrontabFieldKind.Hour => (0, 23),
        NcrontabFieldKind.Day => (1, 31),
        NcrontabFieldKind.Month => (1, 12),
        NcrontabFieldKind.DayOfWeek => (0, 7),
        _ => (0, 59),
    };

    private static FormatException Broken(string field, NcrontabFieldKind kind)
    {
        var (minimum, maximum) = Bounds(kind);
        return new FormatException($"\"{field}\" is not valid for the {kind} of a schedule: numbers go from {minimum} to {maximum}.");
    }
}
