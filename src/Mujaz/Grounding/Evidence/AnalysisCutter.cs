using System.Globalization;
using Mujaz.Articles;
using Mujaz.Grounding.Dates;
using Mujaz.Grounding.Numbers;
using Mujaz.Grounding.Text;

namespace Mujaz.Grounding.Evidence;

/// <summary>Cuts an analysed text into stretches asked for in order, and collects the features of each in one pass.</summary>
/// <remarks>
/// Features are what a sentence can be recognised by in another language or in other words: numbers, dates, names and
/// stems, each as one string, so that two sentences are compared by the strings they share.
/// </remarks>
internal sealed class AnalysisCutter(TextAnalysis analysis)
{
    private int _number;
    private int _date;
    private int _token;

    /// <summary>The features of a whole text.</summary>
    public static HashSet<string> FeaturesOf(TextAnalysis analysis) =>
        new AnalysisCutter(analysis).FeaturesOf(new TextSpan(0, analysis.Text.Length));

    /// <summary>The features of a stretch that begins behind all stretches asked for before.</summary>
    public HashSet<string> FeaturesOf(TextSpan span)
    {
        var features = new HashSet<string>(StringComparer.Ordinal);
        for (; _number < analysis.Numbers.Count && analysis.Numbers[_number].Span.Start < span.End; _number++)
        {
            AddNumber(features, analysis.Numbers[_number]);
        }

        for (; _date < analysis.Dates.Count && analysis.Dates[_date].Span.Start < span.End; _date++)
        {
            AddDate(features, analysis.Dates[_date]);
        }

        for (; _token < analysis.Tokens.Count && analysis.Tokens[_token].Span.Start < span.End; _token++)
        {
            if (analysis.Tokens[_token].Kind == TokenKind.Word && analysis.Tokens[_token].Span.Start >= span.Start)
            {
                AddWord(features, analysis.Tokens[_token]);
            }
        }

        return features;
    }

    private static void AddNumber(HashSet<string> features, NumberMention number)
    {
        if (number.Kind != NumberKind.Vague && number.Value > 2)
        {
            var prefix = number.Kind == NumberKind.Time ? "t" : "n";
            features.Add(prefix + number.Value.ToString("0.######", CultureInfo.InvariantCulture));
        }
    }

    private static void AddDate(HashSet<string> features, DateMention date) =>
        features.Add(date.Month > 0 ? "m" + date.Month.ToString(CultureInfo.InvariantCulture) : "w" + date.Weekday.ToString(CultureInfo.InvariantCulture));

    private static void AddWord(HashSet<string> features, Token token)
    {
        if (Stems.Of(token) is { } stem)
        {
            features.Add("s" + stem);
        }

        if (token.IsArabicWord || token.IsCapitalized)
        {
            var skeleton = Skeleton.Of(token.IsArabicWord ? Stems.OfArabic(token.Folded) : token.Folded);
            if (skeleton.Length >= 3)
            {
                features.Add("k" + skeleton);
            }
        }
    }
}
