using System.CommandLine;
using System.Globalization;
using Mujaz.Languages.Detection;
using Mujaz.Tool.Input;
using Mujaz.Tool.Output;

namespace Mujaz.Tool.Commands;

/// <summary><c>mujaz detect</c>: the language of a text.</summary>
internal static class DetectCommand
{
    public static Command Create() =>
        new ArticleCommand<DetectResult>("detect", "Recognises the language of texts; Darija is Arabic of the variety ary.")
        {
            Answer = _ => Answer,
            Print = (result, _, output) => Print(result, output),
            Json = json => json.DetectResult,
        }.Create();

    private static DetectResult Answer(Request request)
    {
        var text = request.Html is null ? Request.Required(request.Text, "text") : request.ReadArticle().Text;
        var found = LanguageDetector.Detect(text);
        return new DetectResult(request.Id, found.Language.Code, found.Variety, Math.Round(found.Confidence, 4));
    }

    private static void Print(DetectResult result, TextWriter output)
    {
        var variety = result.Variety is null ? "" : $" ({result.Variety})";
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{result.Language}{variety} {result.Confidence:F2}"));
    }
}
