using System.Globalization;
using Mujaz.Articles.Reading;

namespace Mujaz.Evaluation.Cleaning;

/// <summary>The table of the cleaning cases.</summary>
internal static class CleaningReport
{
    public static void Print(IEnumerable<CleaningCase> cases, bool details, TextWriter output)
    {
        var scored = cases.Select(cleaningCase => (Case: cleaningCase, Score: CleaningScore.Of(cleaningCase))).ToList();
        output.WriteLine("format     lang  cases  perfect  precision  recall      F1  lost lines  left over  splits right");
        foreach (var group in scored.GroupBy(entry => (entry.Case.Source.Format, entry.Case.Language)).OrderBy(group => group.Key.Format).ThenBy(group => group.Key.Language, StringComparer.Ordinal))
        {
            PrintRow(group.Key.Format.ToString(), group.Key.Language, [.. group.Select(entry => entry.Score)], output);
        }

        foreach (var group in scored.GroupBy(entry => entry.Case.Source.Format).OrderBy(group => group.Key))
        {
            PrintRow(group.Key.ToString(), "all", [.. group.Select(entry => entry.Score)], output);
        }

        if (details)
        {
            PrintDetails(scored, output);
        }
    }

    private static void PrintRow(string format, string language, List<CleaningScore> scores, TextWriter output) =>
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{format,-10} {language,-4} {scores.Count,6} {scores.Count(score => score.IsPerfect),8} {scores.Average(score => score.Precision),10:F4} {scores.Average(score => score.Recall),7:F4} {scores.Average(score => score.F1),7:F4} {scores.Sum(score => score.LostLines.Count),11} {scores.Sum(score => score.ExtraLines.Count),10} {scores.Count(score => score.SplitsRight),13}"));

    private static void PrintDetails(List<(CleaningCase Case, CleaningScore Score)> scored, TextWriter output)
    {
        foreach (var (cleaningCase, score) in scored.Where(entry => !entry.Score.IsPerfect))
        {
            output.WriteLine($"\n{cleaningCase.Name}");
            foreach (var line in score.LostLines)
            {
                output.WriteLine($"  lost: {line}");
            }

            foreach (var line in score.ExtraLines)
            {
                output.WriteLine($"  left: {line}");
            }

            if (!score.SplitsRight)
            {
                output.WriteLine($"  split: {string.Join(" / ", ArticleReader.Read(cleaningCase.Source).OtherArticles.Select(other => other.Title))}");
            }
        }
    }
}
