using System.Globalization;
using Mujaz.Text;

namespace Mujaz.Grounding;

/// <summary>Reads digits that are more than an amount: times, dates, ordinals and decades.</summary>
internal sealed class DigitTokenReader(List<Token> tokens, NumberVocabulary vocabulary, List<NumberMention> found)
{
    private const int ShortestTelephone = 9;
    private const int LongestTelephone = 8;

    /// <summary>Reads a time, date, ordinal or decade that begins at a token.</summary>
    /// <returns>The index behind it, or <paramref name="position"/> when it is none of these.</returns>
    public int ReadSpecial(int position)
    {
        var digits = tokens[position].Folded;
        var other = Math.Max(ReadSlashed(position, digits), ReadTelephone(position));
        if (other > position)
        {
            return other;
        }

        if (digits.Contains('/', StringComparison.Ordinal) || IsDottedDate(digits))
        {
            return ReadDate(position, Parts(digits), position + 1);
        }

        if (digits.Contains(':', StringComparison.Ordinal))
        {
            return ReadTime(position, Parts(digits), position + 1);
        }

        var date = ReadDashedDate(position);
        return date > position ? date : ReadSuffix(position);
    }

    /// <summary>2024/25 are two years, 2/3 is a part.</summary>
    private int ReadSlashed(int position, string digits)
    {
        var slash = digits.IndexOf('/', StringComparison.Ordinal);
        var parts = slash > 0 ? Parts(digits) : [];
        if (parts.Count != 2)
        {
            return position;
        }

        if (parts[0] is >= 1000 and < 2200 && digits.Length - slash == 3 && (parts[0] + 1) % 100 == parts[1])
        {
            Add(NumberKind.Cardinal, position, position + 1, parts[0]);
            Add(NumberKind.Cardinal, position, position + 1, parts[0] + 1);
            found[^1] = found[^1] with { Alternatives = [parts[1]] };
            found[^2] = found[^2] with { Alternatives = [parts[0] % 100] };
            return position + 1;
        }

        if (parts[0] >= parts[1] || parts[1] > 100)
        {
            return position;
        }

        Add(NumberKind.Fraction, position, position + 1, decimal.Round((decimal)parts[0] / parts[1], 6), parts);
        return position + 1;
    }

    /// <summary>A telephone number: groups of digits side by side, nine digits at least, one group with a zero in front.</summary>
    private int ReadTelephone(int position)
    {
        var end = position;
        var (groups, digits, hasZero) = (0, 0, false);
        while (end < tokens.Count && groups < LongestTelephone && tokens[end].Kind == TokenKind.Digits)
        {
            var group = tokens[end].Folded;
            groups++;
            digits += group.Count(char.IsAsciiDigit);
            hasZero |= group[0] == '0' && group.Length > 1 && char.IsAsciiDigit(group[1]);
            end++;
            end += end + 1 < tokens.Count && tokens[end].IsDash && tokens[end].IsAttached && tokens[end + 1].IsAttached ? 1 : 0;
        }

        if (groups < 2 || digits < ShortestTelephone || !hasZero || tokens[end - 1].Kind != TokenKind.Digits)
        {
            return position;
        }

        Add(NumberKind.Vague, position, end, 0);
        found[^1] = found[^1] with { IsIdentifier = true };
        return end;
    }

    /// <summary>Adds each number of a run of digits that is no single number (<c>1,2,3</c>).</summary>
    public void AddParts(int position)
    {
        foreach (var part in Parts(tokens[position].Folded))
        {
            Add(NumberKind.Cardinal, position, position + 1, part);
        }
    }

    /// <summary>Whether letters are joined to the front of the digits: <c>G7</c>, <c>COVID-19</c>.</summary>
    public bool IsIdentifier(int position)
    {
        if (position == 0 || !tokens[position].IsAttached)
        {
            return false;
        }

        var before = tokens[position - 1];
        return before.IsLatinWord || (before.IsDash && before.IsAttached && position > 1 && tokens[position - 2].Shape == WordShape.AllCapitals);
    }

    private int ReadDate(int position, List<int> parts, int end)
    {
        if (parts.Count != 3 || !IsDate(parts))
        {
            return position;
        }

        found.Add(new NumberMention(NumberKind.NumericDate, SpanOf(position, end), parts[2])
        {
            Parts = parts,
            InDigits = true,
            FirstToken = position,
            EndToken = end,
        });
        return end;
    }

    /// <summary>14.04.2025, but not 7.002.007.</summary>
    private static bool IsDottedDate(string digits)
    {
        var first = digits.IndexOf('.', StringComparison.Ordinal);
        var last = digits.LastIndexOf('.');
        return first is 1 or 2 && last - first is 2 or 3 && digits.Length - last is 3 or 5;
    }

    /// <summary>Whether day, month and year can be told from three numbers: two that can be day and month, and a year at an end.</summary>
    private static bool IsDate(List<int> parts)
    {
        var yearFirst = parts[0] > 31;
        var (a, b, year) = yearFirst ? (parts[1], parts[2], parts[0]) : (parts[0], parts[1], parts[2]);
        return a is >= 1 and <= 31 && b is >= 1 and <= 31 && Math.Min(a, b) <= 12 && year is (>= 0 and <= 99) or (>= 1000 and <= 2200);
    }

    private int ReadDashedDate(int position)
    {
        if (position + 4 >= tokens.Count || !IsDashedDigits(position + 1) || !IsDashedDigits(position + 3))
        {
            return position;
        }

        var parts = new List<int>(3);
        for (var i = position; i <= position + 4; i += 2)
        {
            parts.AddRange(Parts(tokens[i].Folded));
        }

        return parts.Exists(part => part > 999) ? ReadDate(position, parts, position + 5) : position;
    }

    private bool IsDashedDigits(int position) =>
        tokens[position].IsDash && tokens[position].IsAttached && tokens[position + 1].Kind == TokenKind.Digits && tokens[position + 1].IsAttached;

    private int ReadTime(int position, List<int> parts, int end)
    {
        if (parts.Count is not (2 or 3) || parts[0] > 24 || parts[1] > 59)
        {
            return position;
        }

        var value = (parts[0] % 12 * 60) + parts[1];
        Add(NumberKind.Time, position, end, value, parts);
        return end;
    }

    private int ReadSuffix(int position)
    {
        var next = position + 1;
        if (next >= tokens.Count || tokens[next].Kind != TokenKind.Word)
        {
            return position;
        }

        var suffix = tokens[next].Folded;
        var isAttached = tokens[next].IsAttached;
        if (suffix == "h" && vocabulary is not ArabicNumberVocabulary && (isAttached || vocabulary is FrenchNumberVocabulary))
        {
            return ReadFrenchTime(position);
        }

        if (suffix is "am" or "pm" || (suffix is "a" or "p" && next + 2 < tokens.Count && tokens[next + 2].Folded == "m" && tokens[next + 1].Is('.')))
        {
            var parts = Parts(tokens[position].Folded);
            return ReadTime(position, parts.Count == 1 ? [parts[0], 0] : parts, suffix.Length == 2 ? next + 1 : next + 3);
        }

        if (!isAttached || DigitReading.Read(tokens[position].Folded, out _) is not { } value)
        {
            return position;
        }

        if (suffix is "st" or "nd" or "rd" or "th" or "er" or "ere" or "re" or "e" or "eme" or "ieme" or "nde")
        {
            Add(NumberKind.Ordinal, position, next + 1, value);
            return next + 1;
        }

        if (suffix == "s" && value % 10 == 0)
        {
            Add(NumberKind.Decade, position, next + 1, value);
            return next + 1;
        }

        return position;
    }

    private int ReadFrenchTime(int position)
    {
        var end = position + 2;
        var parts = Parts(tokens[position].Folded);
        if (end < tokens.Count && tokens[end].Kind == TokenKind.Digits && tokens[end].Folded.Length == 2)
        {
            parts.AddRange(Parts(tokens[end].Folded));
            end++;
        }
        else
        {
            parts.Add(0);
        }

        return ReadTime(position, parts, end);
    }

    private static List<int> Parts(string digits)
    {
        var parts = new List<int>(3);
        foreach (var range in digits.AsSpan().SplitAny(":/.,'٫٬، "))
        {
            if (int.TryParse(digits.AsSpan()[range], NumberStyles.None, CultureInfo.InvariantCulture, out var part))
            {
                parts.Add(part);
            }
        }

        return parts;
    }

    private void Add(NumberKind kind, int first, int end, decimal value, List<int>? parts = null) =>
        found.Add(new NumberMention(kind, SpanOf(first, end), value)
        {
            Parts = parts ?? [],
            InDigits = true,
            IsIdentifier = IsIdentifier(first),
            FirstToken = first,
            EndToken = end,
        });

    private TextSpan SpanOf(int first, int end)
    {
        var start = tokens[first].Span.Start;
        return new TextSpan(start, tokens[end - 1].Span.End - start);
    }
}
