using Mujaz.Text;

namespace Mujaz.Grounding;

/// <summary>
/// The short forms newsrooms write magnitudes in, alone or with a currency: k, M, bn, Mds, MDH, MMDH, M€, MUSD. Capitals decide:
/// <c>mm</c> are millimetres, <c>MM</c> stands for a thousand million of dirhams and for a million in English finance.
/// </summary>
internal readonly record struct HouseAmount(decimal Factor, decimal? OtherFactor, int Tokens)
{
    private static readonly (string Letters, decimal Factor)[] Scales =
    [
        .. Each("MMds Mrds Mrd Mds Md mds Mia MM bn Bn BN", 1_000_000_000),
        .. Each("Mio mio mn M m", 1_000_000),
        .. Each("B b", 1_000_000_000),
        .. Each("tn T", 1_000_000_000_000),
        .. Each("K k", 1_000),
    ];

    /// <summary>Reads the magnitude behind digits.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="position">The token behind the digits.</param>
    /// <param name="hasCurrency">Whether a currency stands before the digits.</param>
    /// <returns>The magnitude, or null. Where the letters hold the currency too (MDH), the token is not used up.</returns>
    public static HouseAmount? At(string text, List<Token> tokens, int position, bool hasCurrency)
    {
        if (position >= tokens.Count || !tokens[position].IsLatinWord || tokens[position].Span.Length > 7)
        {
            return null;
        }

        var letters = tokens[position].Span.Of(text);
        foreach (var (scale, factor) in Scales)
        {
            if (!letters.StartsWith(scale, StringComparison.Ordinal))
            {
                continue;
            }

            var rest = letters[scale.Length..];
            if (rest.IsEmpty)
            {
                return Alone(scale, factor, tokens, position, hasCurrency);
            }

            if (Units.CurrencyOf(TextFolding.Fold(rest)) is { } currency && rest.Length > 1)
            {
                // A thousand million in the house style of Morocco, Tunisia and Algeria; elsewhere two letters may say one million.
                decimal? other = scale == "MM" && currency.Code is not ("dirham" or "dinar") ? 1_000_000 : null;
                return new HouseAmount(factor, other, 0);
            }
        }

        return null;
    }

    /// <summary>The currency written in one word with a magnitude, or null.</summary>
    public static Unit? CurrencyIn(ReadOnlySpan<char> letters)
    {
        foreach (var (scale, _) in Scales)
        {
            if (letters.Length > scale.Length + 1 && letters.StartsWith(scale, StringComparison.Ordinal)
                && Units.CurrencyOf(TextFolding.Fold(letters[scale.Length..])) is { } currency)
            {
                return currency;
            }
        }

        return null;
    }

    private static HouseAmount? Alone(string scale, decimal factor, List<Token> tokens, int position, bool hasCurrency)
    {
        var isAttached = tokens[position].IsAttached;
        hasCurrency |= IsCurrencyAt(tokens, position + 1);
        return scale switch
        {
            "m" or "b" or "T" => hasCurrency ? new HouseAmount(factor, null, 1) : null,
            "MM" => hasCurrency ? new HouseAmount(factor, 1_000_000, 1) : null,
            "M" or "B" => hasCurrency || (isAttached && IsCounted(tokens, position + 1)) ? new HouseAmount(factor, null, 1) : null,
            "k" or "K" => isAttached || hasCurrency ? new HouseAmount(factor, null, 1) : null,
            _ => new HouseAmount(factor, null, 1),
        };
    }

    private static IEnumerable<(string Letters, decimal Factor)> Each(string letters, decimal factor) =>
        letters.Split(' ').Select(each => (each, factor));

    /// <summary>Whether something in the plural is counted (3M views): else the capital is part of a name, as of the channel 2M.</summary>
    private static bool IsCounted(List<Token> tokens, int position) =>
        position < tokens.Count
        && (tokens[position].Folded is "of" or "de" or "d" || tokens[position] is { Shape: WordShape.Lower, Folded: [.., _, _, 's'] });

    /// <summary>Whether a currency stands at a token, or behind of or de.</summary>
    private static bool IsCurrencyAt(List<Token> tokens, int position)
    {
        while (position < tokens.Count && (tokens[position].Folded is "d" or "de" or "of" || tokens[position].IsApostrophe))
        {
            position++;
        }

        return position < tokens.Count && Units.At(tokens, position, out _)?.Dimension == UnitDimension.Currency;
    }
}
