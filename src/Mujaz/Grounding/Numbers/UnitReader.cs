using System.Collections.Frozen;
using Mujaz.Text;

namespace Mujaz.Grounding;

/// <summary>Finds the unit or currency beside a number, before or behind it.</summary>
internal sealed class UnitReader(string text, List<Token> tokens, NumberVocabulary vocabulary)
{
    /// <summary>What may stand between a number and its unit: the four last days, deux longues années.</summary>
    private static readonly FrozenSet<string> Between =
        "last past next first full consecutive straight long short dernier derniers derniere dernieres prochain prochains prochaines premiers premieres longs longues petits petites bons bonnes"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A number with its unit, and the index behind both.</summary>
    public (NumberMention Mention, int Next) WithUnit(NumberMention mention)
    {
        var (unit, start, end) = Behind(mention.EndToken);
        if (unit?.Dimension == UnitDimension.Share)
        {
            return (mention with { Kind = NumberKind.Percent, Unit = unit, EndToken = end, Span = SpanOf(mention.FirstToken, end) }, end);
        }

        if (unit is null && Before(mention.FirstToken) is { } before)
        {
            var kind = before.Dimension == UnitDimension.Share ? NumberKind.Percent : mention.Kind;
            return (mention with { Kind = kind, Unit = before, UnitSpan = SpanOf(mention.FirstToken - 1, mention.FirstToken) }, mention.EndToken);
        }

        if (unit is null || mention.Kind is not (NumberKind.Cardinal or NumberKind.Fraction or NumberKind.Vague))
        {
            return (mention, mention.EndToken);
        }

        // In "2020 قدم" and "2019 an" a year is no measure, but an amount of money it may be.
        if (mention.IsYear && unit.Dimension is not (UnitDimension.Currency or UnitDimension.Area or UnitDimension.Mass))
        {
            return (mention, mention.EndToken);
        }

        // 2.5m are metres, or millions where no currency says so.
        var isMillion = unit.Code == "metre" && tokens[start].Folded == "m" && tokens[start].IsAttached && mention.Value < 1_000_000;
        return (mention with
        {
            Unit = unit,
            UnitSpan = SpanOf(start, end),
            Alternatives = isMillion ? [.. mention.Alternatives, mention.Value * 1_000_000] : mention.Alternatives,
        }, end);
    }

    /// <summary>The currency or percent sign before a number ($5, USD 5, %5), or null.</summary>
    public Unit? Before(int position)
    {
        if (position == 0 || tokens[position - 1].Kind == TokenKind.Digits)
        {
            return null;
        }

        var before = tokens[position - 1];
        var isOfNumberBefore = position > 1 && tokens[position - 2].Kind == TokenKind.Digits && (before.IsAttached || before.Kind == TokenKind.Word);
        if (isOfNumberBefore)
        {
            return null;
        }

        if (before.Kind == TokenKind.Symbol)
        {
            return before.Folded[0] is '%' or '٪' ? (tokens[position].IsAttached ? Units.Percent : null) : Units.CurrencyOf(before.Folded);
        }

        // الأيام الأربعة: both have the article.
        if (before.IsArabicWord && StartsWithArticle(before) && StartsWithArticle(tokens[position]))
        {
            return Units.At(tokens, position - 1, out var length) is { } unit && length == 1 ? unit : null;
        }

        return before.Shape == WordShape.AllCapitals || before.Folded == "rs" ? Units.CurrencyOf(before.Folded) : null;
    }

    /// <summary>The unit behind a number: across of, de, من and hyphens, and one word before a currency (Moroccan dirhams).</summary>
    private (Unit? Unit, int Start, int End) Behind(int position)
    {
        if (position < tokens.Count && tokens[position].IsLatinWord && HouseAmount.CurrencyIn(tokens[position].Span.Of(text)) is { } inWord
            && tokens[position - 1].Kind == TokenKind.Digits)
        {
            return (inWord, position, position + 1);
        }

        var start = position;
        while (start < tokens.Count && start < position + 3
            && (tokens[start].Folded is "d" or "de" or "of" or "من" || tokens[start].IsApostrophe || tokens[start].IsDash
                || (tokens[start].Folded is "a" or "an" && start > 0 && tokens[start - 1].Folded is "half" or "of")))
        {
            start++;
        }

        if (start >= tokens.Count)
        {
            return default;
        }

        start += start + 1 < tokens.Count && Between.Contains(tokens[start].Folded) ? 1 : 0;
        if (Units.At(tokens, start, out var length) is { } unit && !IsOtherWord(start, length, position))
        {
            return (unit, start, start + length);
        }

        var isAdjective = vocabulary is EnglishNumberVocabulary && tokens[start] is { IsCapitalized: true, Kind: TokenKind.Word } && start + 1 < tokens.Count;
        return isAdjective && Units.At(tokens, start + 1, out length) is { Dimension: UnitDimension.Currency } currency
            ? (currency, start + 1, start + 1 + length)
            : default;
    }

    /// <summary>Whether the word of a unit is another word here: l' and m' before a vowel, an in English, a word behind a dash with spaces.</summary>
    private bool IsOtherWord(int position, int length, int numberEnd)
    {
        var word = tokens[position].Folded;
        return (length == 1 && word.Length == 1 && position + 1 < tokens.Count && tokens[position + 1].IsApostrophe)
            || (word == "an" && vocabulary is EnglishNumberVocabulary)
            || (position > numberEnd && tokens[numberEnd].IsDash && !tokens[numberEnd].IsAttached);
    }

    private static bool StartsWithArticle(Token token) => token.Folded.Length > 3 && token.Folded.StartsWith("ال", StringComparison.Ordinal);

    private TextSpan SpanOf(int first, int end)
    {
        var start = tokens[first].Span.Start;
        return new TextSpan(start, tokens[end - 1].Span.End - start);
    }
}
