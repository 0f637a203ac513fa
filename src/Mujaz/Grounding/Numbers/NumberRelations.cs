using System.Globalization;
using Mujaz.Languages;
using Mujaz.Text;

namespace Mujaz.Grounding;

/// <summary>What numbers say with their neighbours: shared magnitudes and units, ratios, second years, parts of money, signs and eras.</summary>
internal static class NumberRelations
{
    private static readonly string[] Joiners = ["et", "and", "a", "to", "ou", "or", "au", "و", "الي", "او", "de", "from", "من"];

    private static readonly string[][] ErasBeforeChrist =
    [
        ["قبل", "الميلاد"], ["ق", ".", "م"], ["قبل", "المسيح"], ["bc"], ["bce"], ["b", ".", "c"], ["before", "christ"], ["av", ".", "j"],
        ["avant", "j"], ["avant", "jesus"], ["avant", "notre", "ere"], ["av", "j"],
    ];

    /// <summary>The mentions with what their neighbours add; merged where two say one amount.</summary>
    public static List<NumberMention> Apply(List<NumberMention> found, string text, List<Token> tokens, NumberVocabulary vocabulary)
    {
        var mentions = new List<NumberMention>(found.Count);
        foreach (var mention in found)
        {
            var signed = mention with { IsNegative = IsNegative(mention, tokens, text) };
            // Two years in one token (2024/25) have no words between them.
            var isApart = mentions.Count > 0 && signed.FirstToken >= mentions[^1].EndToken;
            if (!isApart || Merge(mentions[^1], signed, tokens) is not { } merged)
            {
                signed = WithUnitBefore(signed, tokens);
                mentions.Add(isApart ? WithSecondYear(mentions[^1], signed, tokens) : signed);
            }
            else
            {
                mentions[^1] = merged;
            }
        }

        for (var i = mentions.Count - 2; i >= 0; i--)
        {
            Share(mentions, i, tokens, vocabulary);
        }

        return mentions;
    }

    private static NumberMention? Merge(NumberMention first, NumberMention second, List<Token> tokens) =>
        MergeBroken(first, second, tokens) ?? MergeMoney(first, second, tokens) ?? MergeHalf(first, second, tokens)
        ?? MergeRatio(first, second, tokens);

    /// <summary>
    /// Decimals broken by marks of direction ("37، 13 في المائة" was written 13,37 %) and thousands that a tokenizer parted ("3, 800").
    /// </summary>
    private static NumberMention? MergeBroken(NumberMention first, NumberMention second, List<Token> tokens)
    {
        if (first is not { Kind: NumberKind.Cardinal, InDigits: true, Unit: null } || second.FirstToken != first.EndToken + 1
            || !IsDigitRun(tokens[first.FirstToken]) || !IsDigitRun(tokens[second.FirstToken])
            || first.EndToken != first.FirstToken + 1 || second.IsNegative
            || !tokens[first.EndToken].IsAttached || tokens[second.FirstToken].IsAttached)
        {
            return null;
        }

        var (a, b) = (tokens[first.FirstToken].Folded, tokens[second.FirstToken].Folded);
        if (tokens[first.EndToken].Is('،') && second is { Kind: NumberKind.Percent } or { Magnitude: > 1 })
        {
            return Join(first, second, Parse(b + "." + a) * second.Magnitude) with
            {
                Alternatives = [Parse(a + "." + b) * second.Magnitude, first.Value, second.Value],
                Kind = second.Kind,
            };
        }

        var isAfterMonth = first.FirstToken > 0 && CalendarWords.IsMonthOfAnyLanguage(tokens[first.FirstToken - 1].Folded);
        return tokens[first.EndToken].Is(',') && b.Length == 3 && a.Length <= 3 && a[0] != '0' && !isAfterMonth
            ? Join(first, second, Parse(a + b) * second.Magnitude) with { Alternatives = [first.Value, second.Value], Kind = second.Kind }
            : null;
    }

    /// <summary>Twelve dirhams and fifty centimes are 12.50 dirhams.</summary>
    private static NumberMention? MergeMoney(NumberMention first, NumberMention second, List<Token> tokens)
    {
        if (first.Unit is not { Dimension: UnitDimension.Currency, Factor: 1 } || first.UnitSpan is not { } unit || unit.Start < first.Span.Start
            || second.Value is < 1 or >= 100 || second.Value % 1 != 0
            || !(second.Unit is { Dimension: UnitDimension.Currency, Factor: < 1 } || IsBareCents(second, tokens)))
        {
            return null;
        }

        for (var i = first.EndToken; i < second.FirstToken; i++)
        {
            if (tokens[i].Span.Start >= unit.End && tokens[i].Folded is not ("et" or "and" or "و"))
            {
                return null;
            }
        }

        return Join(first, second, first.Value + (second.Value / 100)) with
        {
            Unit = first.Unit,
            UnitSpan = first.UnitSpan,
            Parts = first.Value <= int.MaxValue && first.Value % 1 == 0 ? [(int)first.Value, (int)second.Value] : [],
        };
    }

    /// <summary>Two digits right behind a currency: 12 euros 50.</summary>
    private static bool IsBareCents(NumberMention mention, List<Token> tokens) =>
        mention is { Unit: null, Kind: NumberKind.Cardinal } && tokens[mention.FirstToken] is { Kind: TokenKind.Digits, Folded.Length: 2 }
        && tokens[mention.FirstToken - 1].Kind == TokenKind.Word && Units.At(tokens, mention.FirstToken - 1, out _) is not null;

    /// <summary>Two years and a half, سنتين ونصف: a part of the unit of the number before.</summary>
    private static NumberMention? MergeHalf(NumberMention first, NumberMention second, List<Token> tokens)
    {
        var unitEnd = FirstOfAnd(second, tokens);
        return IsPart(second, tokens) && first is { Magnitude: 1, UnitSpan: { } unit }
            && unit.End == tokens[Math.Max(0, unitEnd - 1)].Span.End && unit.Start >= first.Span.Start
            ? Join(first, second, first.Value + second.Value) with { Kind = NumberKind.Cardinal, Unit = first.Unit, UnitSpan = first.UnitSpan }
            : null;
    }

    /// <summary>A year and a half, سنة ونصف: one of the unit and a part, when no number stands before it.</summary>
    private static NumberMention WithUnitBefore(NumberMention part, List<Token> tokens)
    {
        var end = FirstOfAnd(part, tokens);
        if (!IsPart(part, tokens) || end < 1 || Units.At(tokens, end - 1, out var length) is not { } unit || length != 1)
        {
            return part;
        }

        var start = tokens[end - 1].Span.Start;
        return part with
        {
            Kind = NumberKind.Cardinal,
            Value = 1 + part.Value,
            Unit = unit,
            UnitSpan = tokens[end - 1].Span,
            Span = new TextSpan(start, part.Span.End - start),
            FirstToken = end - 1,
        };
    }

    /// <summary>The token at which what joins a part to the unit before begins: and a, et, و.</summary>
    private static int FirstOfAnd(NumberMention part, List<Token> tokens)
    {
        var first = part.FirstToken;
        first -= first > 0 && tokens[first - 1].Folded is "a" ? 1 : 0;
        return first - (first > 0 && tokens[first - 1].Folded is "and" or "et" or "و" ? 1 : 0);
    }

    /// <summary>Whether a mention is a part below one that and, et or و joins to what stands before it.</summary>
    private static bool IsPart(NumberMention mention, List<Token> tokens) =>
        mention is { Kind: NumberKind.Fraction, Value: > 0 and < 1 } && IsJoinedByAnd(mention, tokens);

    private static bool IsJoinedByAnd(NumberMention part, List<Token> tokens) =>
        tokens[part.FirstToken].Folded[0] == 'و' || tokens[FirstOfAnd(part, tokens)].Folded is "and" or "et" or "و";

    /// <summary>One in four, une personne sur quatre, واحد من كل أربعة: a part, made of two numbers.</summary>
    private static NumberMention? MergeRatio(NumberMention first, NumberMention second, List<Token> tokens)
    {
        if (!IsRatioPart(first) || !IsRatioPart(second) || first.Value > second.Value || second.Value < 2
            || CalendarWords.IsMonthOfAnyLanguage(tokens[first.EndToken].Folded))
        {
            return null;
        }

        var gap = second.FirstToken - first.EndToken;
        var before = tokens[second.FirstToken - 1].Folded;
        var further = gap > 1 ? tokens[second.FirstToken - 2].Folded : "";
        var isRatio = (gap <= 3 && before == "sur" && first.Value < second.Value)
            || (gap == 1 && before == "in" && first.Value < second.Value)
            || (gap <= 4 && before is "every" && further is "in" or "of" or "out")
            || (gap <= 3 && before == "of" && further == "out")
            || (gap == 3 && tokens[second.FirstToken - 1].IsDash && further == "in")
            || (gap <= 4 && before is "كل" && further is "من" or "بين" or "اصل")
            || (gap <= 3 && before is "اصل" && further == "من");
        return isRatio
            ? Join(first, second, decimal.Round(first.Value / second.Value, 6)) with
            {
                Kind = NumberKind.Fraction,
                Parts = [(int)first.Value, (int)second.Value],
                Unit = null,
                UnitSpan = null,
                Magnitude = 1,
            }
            : null;
    }

    private static bool IsRatioPart(NumberMention mention) =>
        mention is { Kind: NumberKind.Cardinal, Value: >= 1 and <= 1_000_000, IsNegative: false } && mention.Value % 1 == 0 && !mention.IsYear;

    /// <summary>The second year of 1950-53 and 2024-25, written short.</summary>
    private static NumberMention WithSecondYear(NumberMention first, NumberMention second, List<Token> tokens)
    {
        var isShort = first.IsYear && second is { Kind: NumberKind.Cardinal, InDigits: true } && tokens[second.FirstToken].Folded.Length == 2
            && second.FirstToken == first.EndToken + 1 && tokens[first.EndToken].IsDash && tokens[first.EndToken].IsAttached
            && second.Value > first.Value % 100;
        return isShort ? second with { Value = first.Value - (first.Value % 100) + second.Value, Alternatives = [second.Value] } : second;
    }

    /// <summary>In "5 to 10 per cent", "6,01 et 2,82 millions", "entre 5 et 10 euros" what the second says holds for the first too.</summary>
    private static void Share(List<NumberMention> mentions, int index, List<Token> tokens, NumberVocabulary vocabulary)
    {
        var (first, second) = (mentions[index], mentions[index + 1]);
        if (first.Kind != NumberKind.Cardinal || !AreJoined(first, second, tokens, vocabulary))
        {
            return;
        }

        if (second.Kind == NumberKind.Percent && first.Unit is null)
        {
            mentions[index] = first with { Kind = NumberKind.Percent, Unit = second.Unit };
            return;
        }

        if (second.IsNegative && IsEraAt(tokens, second.EndToken))
        {
            mentions[index] = first with { IsNegative = true };
            return;
        }

        var isPlain = first.Magnitude == 1 && first.Value is > 0 and < 1000 && !first.IsYear;
        if (isPlain && second.Magnitude >= 1000)
        {
            first = first with
            {
                Value = first.Value * second.Magnitude,
                Magnitude = second.Magnitude,
                Alternatives = [.. first.Alternatives, first.Value],
            };
        }

        var unit = first.Unit is null && second.Kind == NumberKind.Cardinal && !first.IsYear ? second.Unit : first.Unit;
        mentions[index] = first with { Unit = unit, UnitSpan = unit == first.Unit ? first.UnitSpan : second.UnitSpan };
        if (second is { Unit: null, Kind: NumberKind.Cardinal, IsYear: false } && first.Unit?.Dimension == UnitDimension.Currency
            && first.UnitSpan?.Start < first.Span.Start)
        {
            mentions[index + 1] = second with { Unit = first.Unit, UnitSpan = first.UnitSpan };
        }
    }

    /// <summary>Whether nothing but one joining word or dash stands between two numbers, units not counted.</summary>
    private static bool AreJoined(NumberMention first, NumberMention second, List<Token> tokens, NumberVocabulary vocabulary)
    {
        var between = second.FirstToken - first.EndToken;
        if (between == 0)
        {
            return vocabulary is ArabicNumberVocabulary && tokens[second.FirstToken].Folded[0] == 'و';
        }

        return between == 1 && (tokens[first.EndToken].IsDash || Array.IndexOf(Joiners, tokens[first.EndToken].Folded) >= 0);
    }

    /// <summary>Whether a minus sign or word stands before a number, or words for before Christ behind it or its century.</summary>
    private static bool IsNegative(NumberMention mention, List<Token> tokens, string text)
    {
        if (mention.FirstToken > 0)
        {
            var before = tokens[mention.FirstToken - 1];
            var isSigned = before.IsDash && tokens[mention.FirstToken].IsAttached && mention.InDigits
                && !before.IsAttached && !IsBullet(mention, tokens, text)
                && !(mention.FirstToken > 1 && tokens[mention.FirstToken - 2].Kind == TokenKind.Digits);
            if (isSigned || before.Folded is "minus" or "ناقص" || (before.Folded is "moins" && IsMeasured(mention) && !IsLessThan(mention, tokens)))
            {
                return true;
            }
        }

        return mention.Kind is NumberKind.Cardinal or NumberKind.Ordinal
            && (IsEraAt(tokens, mention.EndToken) || IsEraAt(tokens, mention.EndToken + 1));
    }

    /// <summary>"Moins 5 degrés" is below zero; "moins de" and "plus ou moins" are not.</summary>
    private static bool IsLessThan(NumberMention mention, List<Token> tokens) =>
        mention.FirstToken > 1 && tokens[mention.FirstToken - 2].Folded is "ou" or "au" or "du";

    private static bool IsMeasured(NumberMention mention) => mention.Unit?.Dimension is UnitDimension.Temperature or UnitDimension.Share;

    /// <summary>A dash at the start of a line is a bullet, unless a measure makes it a sign.</summary>
    private static bool IsBullet(NumberMention mention, List<Token> tokens, string text)
    {
        var dash = tokens[mention.FirstToken - 1].Span.Start;
        var start = mention.FirstToken == 1 ? 0 : tokens[mention.FirstToken - 2].Span.End;
        var isFirst = mention.FirstToken == 1 || text.AsSpan(start, dash - start).Contains('\n');
        return isFirst && !IsMeasured(mention);
    }

    private static bool IsEraAt(List<Token> tokens, int position) =>
        Array.Exists(ErasBeforeChrist, era =>
            position + era.Length <= tokens.Count && era.Index().All(word => tokens[position + word.Index].Folded == word.Item));

    private static NumberMention Join(NumberMention first, NumberMention second, decimal value) => second with
    {
        Span = new TextSpan(first.Span.Start, second.Span.End - first.Span.Start),
        Value = value,
        Alternatives = [],
        InDigits = first.InDigits || second.InDigits,
        IsNegative = first.IsNegative,
        FirstToken = first.FirstToken,
    };

    private static bool IsDigitRun(Token token) => token.Kind == TokenKind.Digits && token.Folded.Length <= 3 && token.Folded.All(char.IsAsciiDigit);

    private static decimal Parse(string digits) => decimal.Parse(digits, CultureInfo.InvariantCulture);
}
