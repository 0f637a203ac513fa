using System.CommandLine;
using Mujaz.Articles;
using Mujaz.Offline;
using Mujaz.Tool.Input;
using Mujaz.Tool.Output;

namespace Mujaz.Tool.Commands;

/// <summary><c>mujaz summarize</c>: the most important sentences of an article, unchanged, and its keywords.</summary>
internal static class SummarizeCommand
{
    private const int DefaultKeywordCount = 8;

    public static Command Create()
    {
        var sentences = CommandOptions.Positive("--sentences", $"The most sentences; {OfflineOptions.DefaultSentenceCount} unless --words is given.");
        var words = CommandOptions.Positive("--words", "The most words; at least one sentence is given.");
        var count = CommandOptions.Positive("--count", $"The most keywords; {DefaultKeywordCount} unless given.");
        return new ArticleCommand<SummarizeResult>(
            "summarize", "Summarises articles by their most important sentences. Needs no model and no network.")
        {
            Options = [sentences, words, count],
            Answer = result => Answer(OptionsOf(result.GetValue(sentences), result.GetValue(words)), result.GetValue(count) ?? DefaultKeywordCount),
            Print = (result, _, output) => Print(result, output),
            Json = json => json.SummarizeResult,
        }.Create();
    }

    private static OfflineOptions OptionsOf(int? sentences, int? words) => new()
    {
        SentenceCount = sentences ?? (words is null ? OfflineOptions.DefaultSentenceCount : null),
        WordBudget = words,
    };

    private static Func<Request, SummarizeResult> Answer(OfflineOptions options, int keywordCount) => request =>
    {
        var article = request.ReadArticle();
        var summary = OfflineSummarizer.Summarize(article, options);
        string[] sentences = [.. summary.Sentences.Select(sentence => sentence.Text)];
        return new SummarizeResult(
            request.Id, article.Language.Language.Code, sentences, string.Join(' ', sentences), KeywordsOf(article, keywordCount));
    };

    private static string[] KeywordsOf(Article article, int count) => [.. KeywordExtractor.Extract(article, count).Select(keyword => keyword.Text)];

    private static void Print(SummarizeResult result, TextWriter output)
    {
        foreach (var sentence in result.Sentences)
        {
            output.WriteLine(sentence);
        }

        if (result.Keywords.Count > 0)
        {
            output.WriteLine();
            output.WriteLine(string.Join(" · ", result.Keywords));
        }
    }
}
