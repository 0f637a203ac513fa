using System.CommandLine;
using System.Globalization;
using Mujaz.Tool.Input;
using Mujaz.Tool.Output;

namespace Mujaz.Tool.Commands;

/// <summary><c>mujaz clean</c>: an article without the page around it, and what was taken out.</summary>
internal static class CleanCommand
{
    public static Command Create()
    {
        var removed = new Option<bool>("--removed") { Description = "Also prints what was taken out, with the reason." };
        return new ArticleCommand<CleanResult>("clean", "Takes an article out of its page: main text, title, author, date and language.")
        {
            Options = [removed],
            Answer = _ => Answer,
            Print = (result, command, output) => Print(result, command.GetValue(removed), output),
            Json = json => json.CleanResult,
        }.Create();
    }

    private static CleanResult Answer(Request request)
    {
        var article = request.ReadArticle();
        return new CleanResult(
            request.Id, article.Title, article.Author, article.PublishedAt,
            article.Language.Language.Code, article.Text, article.Removed, article.OtherArticles);
    }

    private static void Print(CleanResult result, bool showRemoved, TextWriter output)
    {
        var facts = new[] { result.Language, result.Author, result.Date?.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture) };
        output.WriteLine($"[{string.Join(", ", facts.Where(fact => fact is not null))}]");
        output.WriteLine();
        if (result.Title is { } title && !result.Text.StartsWith(title, StringComparison.Ordinal))
        {
            output.WriteLine($"# {title}");
            output.WriteLine();
        }

        output.WriteLine(result.Text);
        foreach (var other in result.Articles)
        {
            output.WriteLine();
            output.WriteLine($"-- {other.Title}");
            output.WriteLine(other.Text);
        }

        if (showRemoved && result.Removed.Count > 0)
        {
            output.WriteLine();
            foreach (var removed in result.Removed)
            {
                output.WriteLine($"- {removed.Kind}: {removed.Text.ReplaceLineEndings(" / ")}");
            }
        }
    }
}
