using Mujaz.Languages;
using Mujaz.Text;

namespace Mujaz.Grounding;

/// <summary>Looks every number of a sentence up in the numbers of the article.</summary>
internal static class NumberCheck
{
    /// <summary>How many tokens behind a number the list it counts is looked for.</summary>
    private const int LongestList = 80;

    /// <summary>Adds a finding for each number the article does not have.</summary>
    public static void Check(TextAnalysis sentence, int index, ArticleFacts facts, List<Finding> findings)
    {
        foreach (var number in sentence.Numbers)
        {
            if (IsChecked(number) && !IsOfName(number, sentence.Tokens) && !IsSupported(number, sentence, facts, out var status))
            {
                var isDate = number.IsYear || number.Kind is NumberKind.Decade or NumberKind.NumericDate;
                findings.Add(new Finding(
                    isDate ? FindingKind.Date : FindingKind.Number, number.Span.Of(sentence.Text).ToString(), status, index, number.Span));
            }
        }
    }

    /// <summary>The numbers of a sentence that must be the same in every language, for comparing summaries.</summary>
    public static IEnumerable<NumberMention> Checked(TextAnalysis sentence) => sentence.Numbers.Where(IsChecked);

    /// <summary>Whether the facts have the number, whatever its kind.</summary>
    public static bool Contains(NumberFacts facts, NumberMention number) => number.Kind switch
    {
        NumberKind.Time => facts.ContainsTime(number.Parts),
        NumberKind.Decade => facts.ContainsDecade(number.Value),
        NumberKind.Fraction => facts.ContainsFraction(number.Value) || HasParts(number, facts),
        _ => number.Readings.Any(facts.Contains) || (number.Unit is { } unit && facts.ContainsConverted(number.Value, unit)),
    };

    /// <summary>
    /// Whether a number says something an article must say too. Vague amounts do not; nor do zero, one, two and first in words where
    /// they count no unit, which are idiom or the summary's own count more often than what somebody reported, nor a half or a quarter of an hour.
    /// </summary>
    private static bool IsChecked(NumberMention number) => number.Kind switch
    {
        NumberKind.Vague => false,
        NumberKind.Fraction => number.Value is not 0.5m && number is not { Value: 0.25m, Unit.Code: "hour" },
        NumberKind.Ordinal => number.Value > 2 || (number.InDigits && number.Value > 1),
        NumberKind.Cardinal => number.InDigits || number.Value > 2 || (number.Value > 1 && number.Unit is not null),
        _ => true,
    };

    /// <summary>One and two behind a capital and before nothing they count are parts of names that others translate without: Ligue 1.</summary>
    private static bool IsOfName(NumberMention number, List<Token> tokens) =>
        number is { Kind: NumberKind.Cardinal, InDigits: true, Unit: null, Value: 1 or 2, FirstToken: > 0 }
        && tokens[number.FirstToken - 1].IsCapitalized
        && !CalendarWords.IsMonthOfAnyLanguage(tokens[number.FirstToken - 1].Folded)
        && (number.EndToken == tokens.Count || !(tokens[number.EndToken].IsDash || tokens[number.EndToken].IsCapitalized));

    private static bool IsSupported(NumberMention number, TextAnalysis sentence, ArticleFacts facts, out FindingStatus status)
    {
        status = FindingStatus.NotFound;
        var numbers = facts.Numbers;
        switch (number.Kind)
        {
            case NumberKind.Time:
                return numbers.ContainsTime(number.Parts) || number.Alternatives.Any(numbers.Contains);
            case NumberKind.Decade:
                return numbers.ContainsDecade(number.Value);
            case NumberKind.Regnal:
                return numbers.ContainsOrdinal(number.Value);
            case NumberKind.NumericDate:
                return IsDateSupported(number.Parts, facts);
            case NumberKind.Percent when numbers.HasPercents && !numbers.ContainsPercent(number.Value) && numbers.Contains(number.Value):
                status = FindingStatus.Mismatch;
                return false;
            default:
                return IsAmountSupported(number, sentence, numbers, ref status) && HasSign(number, sentence, numbers, ref status);
        }
    }

    private static bool IsAmountSupported(NumberMention number, TextAnalysis sentence, NumberFacts numbers, ref FindingStatus status)
    {
        var isFound = number.Readings.Any(numbers.Contains) || HasParts(number, numbers)
            || (number.Kind == NumberKind.Percent && numbers.ContainsPercent(number.Value))
            || (number.Kind == NumberKind.Fraction && numbers.ContainsFraction(number.Value))
            || (IsCentury(number, sentence.Tokens) && numbers.ContainsCentury(number.Value))
            || (number.Unit is { } unit && numbers.ContainsConverted(number.Value, unit))
            || (ApproximationWords.StandBeside(number, sentence.Tokens) && numbers.ContainsRoundedTo(number.Value))
            || CountsOwnList(number, sentence);
        if (!isFound)
        {
            status = numbers.ContainsOtherMagnitude(number.Value) ? FindingStatus.Mismatch : FindingStatus.NotFound;
        }

        return isFound;
    }

    /// <summary>Whether the article has the parts that a ratio or an amount of money is made of: one, four; twelve dirhams, fifty centimes.</summary>
    private static bool HasParts(NumberMention number, NumberFacts numbers) =>
        number.Parts.Count > 0 && number.Parts.All(part => part == 1 || numbers.Contains(part));

    /// <summary>A growth of 2.5 % is not −2.5 %, nor the year 814 one before Christ; a fall of 2.5 % may be either.</summary>
    private static bool HasSign(NumberMention number, TextAnalysis sentence, NumberFacts numbers, ref FindingStatus status)
    {
        var isOpposite = number.Readings.All(value => !numbers.Contains(value) || numbers.ContainsOnlyOppositeOf(value, number.IsNegative))
            && number.Readings.Any(numbers.Contains)
            && (number.IsNegative || !DeclineWords.StandNear(number, sentence.Tokens));
        if (isOpposite)
        {
            status = FindingStatus.Mismatch;
        }

        return !isOpposite;
    }

    /// <summary>Whether a number in words is the count of a list that follows it: three towns: Rabat, Fez and Tangier.</summary>
    private static bool CountsOwnList(NumberMention number, TextAnalysis sentence)
    {
        if (number.InDigits || number.Kind != NumberKind.Cardinal || number.Value > 10)
        {
            return false;
        }

        var end = Math.Min(sentence.Tokens.Count, number.EndToken + LongestList);
        var colon = sentence.Tokens.FindIndex(number.EndToken, end - number.EndToken, token => token.Is(':') || token.Is('('));
        if (colon < 0)
        {
            return false;
        }

        var items = 1;
        for (var i = colon + 1; i < end && !sentence.Tokens[i].Is(')'); i++)
        {
            var token = sentence.Tokens[i];
            var isJoined = token.IsArabicWord && token.Folded[0] == 'و' && token.Folded.Length > 3;
            items += token.Is(',') || token.Is('،') || token.Folded is "and" or "et" || isJoined ? 1 : 0;
        }

        return items == number.Value;
    }

    private static bool IsCentury(NumberMention number, List<Token> tokens) =>
        number.Value is >= 10 and <= 21
        && ((number.FirstToken > 0 && tokens[number.FirstToken - 1].Folded is "القرن" or "قرن")
            || (number.EndToken < tokens.Count && tokens[number.EndToken].Folded is "century" or "siecle" or "centuries" or "siecles"));

    private static bool IsDateSupported(IReadOnlyList<int> parts, ArticleFacts facts)
    {
        var (a, b, year) = parts[0] > 31 ? (parts[2], parts[1], parts[0]) : (parts[0], parts[1], parts[2]);
        var dates = facts.Dates;
        var hasYear = facts.Numbers.Contains(year) || (year < 100 && facts.Numbers.Contains(2000 + year));
        return hasYear && (dates.ContainsDay(a, b) || dates.ContainsDay(b, a));
    }
}
