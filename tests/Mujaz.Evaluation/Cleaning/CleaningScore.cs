using Mujaz.Articles;
using Mujaz.Articles.Reading;
using Mujaz.Text;

namespace Mujaz.Evaluation.Cleaning;

/// <summary>How one cleaned text compares with its gold text.</summary>
/// <param name="Precision">The share of the words left that are the article's.</param>
/// <param name="Recall">The share of the article's words that are left.</param>
/// <param name="LostLines">Lines of the gold text that are not in the cleaned text.</param>
/// <param name="ExtraLines">Lines of the cleaned text that are not in the gold text.</param>
/// <param name="SplitsRight">Whether exactly the further articles were set aside that the case names.</param>
internal sealed record CleaningScore(double Precision, double Recall, IReadOnlyList<string> LostLines, IReadOnlyList<string> ExtraLines, bool SplitsRight)
{
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public bool IsPerfect => LostLines.Count == 0 && ExtraLines.Count == 0 && SplitsRight;

    public static CleaningScore Of(CleaningCase cleaningCase)
    {
        var article = ArticleReader.Read(cleaningCase.Source);
        var text = TextToCompare(article, cleaningCase);
        var (common, left, gold) = CommonWords(text, cleaningCase.Gold);
        var leftLines = Lines(text);
        var goldLines = Lines(cleaningCase.Gold);
        return new CleaningScore(
            left == 0 ? 0 : (double)common / left,
            gold == 0 ? 1 : (double)common / gold,
            [.. goldLines.Except(leftLines)],
            [.. leftLines.Except(goldLines)],
            article.OtherArticles.Select(other => other.Title).SequenceEqual(cleaningCase.OtherTitles));
    }

    /// <summary>The headline of a page is a field of its own; some gold texts begin with it.</summary>
    private static string TextToCompare(Article article, CleaningCase cleaningCase) =>
        cleaningCase.Source.Format == ArticleFormat.Html && article.Title is { } title && cleaningCase.Gold.StartsWith(title, StringComparison.Ordinal)
            && !article.Text.StartsWith(title, StringComparison.Ordinal)
            ? $"{title}\n\n{article.Text}"
            : article.Text;

    /// <summary>How many words the two texts have in common, counted with repetition, and how many each has.</summary>
    private static (int Common, int Left, int Gold) CommonWords(string text, string gold)
    {
        var left = Words(text);
        var wanted = Words(gold);
        var common = left.Sum(pair => Math.Min(pair.Value, wanted.GetValueOrDefault(pair.Key)));
        return (common, left.Values.Sum(), wanted.Values.Sum());
    }

    private static Dictionary<string, int> Words(string text) =>
        WordTokenizer.Tokenize(text).Select(span => span.Of(text).ToString()).CountBy(word => word).ToDictionary();

    private static List<string> Lines(string text) =>
        [.. text.Split(["\n", " | "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}
