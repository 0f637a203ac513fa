using System.CommandLine;
using Mujaz.Offline;
using Mujaz.Tool.Input;
using Mujaz.Tool.Output;

namespace Mujaz.Tool.Commands;

/// <summary><c>mujaz keywords</c>: the keywords of an article, most important first.</summary>
internal static class KeywordsCommand
{
    private const int DefaultCount = 10;

    public static Command Create()
    {
        var count = CommandOptions.Positive("--count", $"The most keywords; {DefaultCount} unless given.");
        return new ArticleCommand<KeywordsResult>("keywords", "Finds the keywords of articles: names and phrases, most important first.")
        {
            Options = [count],
            Answer = result => Answer(result.GetValue(count) ?? DefaultCount),
            Print = (result, _, output) => Print(result, output),
            Json = json => json.KeywordsResult,
        }.Create();
    }

    private static Func<Request, KeywordsResult> Answer(int count) => request =>
    {
        var article = request.ReadArticle();
        return new KeywordsResult(
            request.Id, article.Language.Language.Code, [.. KeywordExtractor.Extract(article, count).Select(keyword => keyword.Text)]);
    };

    private static void Print(KeywordsResult result, TextWriter output)
    {
        foreach (var keyword in result.Keywords)
        {
            output.WriteLine(keyword);
        }
    }
}
