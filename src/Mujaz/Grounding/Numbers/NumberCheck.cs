using Mujaz.Grounding.Text;

namespace Mujaz.Grounding.Numbers;

/// <summary>Looks every number of a sentence up in the numbers of the article.</summary>
internal static class NumberCheck
{
    /// <summary>Adds a finding for each number the article does not have.</summary>
    public static void Check(TextAnalysis sentence, int index, ArticleFacts facts, List<Finding> findings)
    {
        foreach (var number in sentence.Numbers)
        {
            if (IsChecked(number) && !IsSupported(number, sentence, facts, out var status))
            {
                var kind = IsYear(number) || number.Kind is NumberKind.Decade or NumberKind.NumericDate ? FindingKind.Date : FindingKind.Number;
                findings.Add(new Finding(kind, ValueOf(number, sentence), status, index, number.Span));
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
        _ => facts.Contains(number.Value) || number.Alternatives.Any(facts.Contains),
    };

    private static string ValueOf(NumberMention number, TextAnalysis sentence) => number.Span.Of(sentence.Text).ToString();

    /// <summary>
    /// Whether a number says something an article must say too. Vague amounts do not; nor do zero, one and first in
    /// words, which are idiom more often than number, nor a half.
    /// </summary>
    private static bool IsChecked(NumberMention number) => number.Kind switch
    {
        NumberKind.Vague => false,
        NumberKind.Fraction => number.Value is not 0.5m,
        NumberKind.Ordinal => number.Value > 2 || (number.InDigits && number.Value > 1),
        NumberKind.Cardinal => number.InDigits || number.Value > 1,
        _ => true,
    };

    private static bool IsYear(NumberMention number) =>
        number is { Kind: NumberKind.Cardinal, InDigits: true, Value: >= 1000 and < 2200 } && number.Span.Length == 4;

    private static bool IsSupported(NumberMention number, TextAnalysis sentence, ArticleFacts facts, out FindingStatus status)
    {
        status = FindingStatus.NotFound;
        var numbers = facts.Numbers;
        switch (number.Kind)
        {
            case NumberKind.Time:
                return numbers.ContainsTime(number.Parts);
            case NumberKind.Decade:
                return numbers.ContainsDecade(number.Value);
            case NumberKind.NumericDate:
                return IsDateSupported(number.Parts, facts);
            case NumberKind.Percent when numbers.HasPercents && !numbers.ContainsPercent(number.Value) && numbers.Contains(number.Value):
                status = FindingStatus.Mismatch;
                return false;
            default:
                return IsAmountSupported(number, sentence, numbers, ref status);
        }
    }

    private static bool IsAmountSupported(NumberMention number, TextAnalysis sentence, NumberFacts numbers, ref FindingStatus status)
    {
        if (numbers.Contains(number.Value) || number.Alternatives.Any(numbers.Contains))
        {
            return true;
        }

        if (IsCentury(number, sentence.Tokens) && numbers.ContainsCentury(number.Value))
        {
            return true;
        }

        if (number.Kind == NumberKind.Fraction && numbers.Contains(decimal.Round(number.Value * 100)))
        {
            return true;
        }

        var isMeasure = number.EndToken < sentence.Tokens.Count && MeasureUnits.IsUnit(sentence.Tokens[number.EndToken].Folded);
        if (isMeasure && numbers.ContainsConverted(number.Value))
        {
            return true;
        }

        if (ApproximationWords.StandBeside(number, sentence.Tokens) && numbers.ContainsRoundedTo(number.Value))
        {
            return true;
        }

        status = numbers.ContainsOtherMagnitude(number.Value) ? FindingStatus.Mismatch : FindingStatus.NotFound;
        return false;
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
