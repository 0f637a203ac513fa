using System.Reflection;
using Mujaz.Articles.Html;
using Mujaz.Text;

namespace Mujaz.Tests.Articles.Html;

/// <summary>The pages of the cleaning evaluation: whatever changes, no sentence of an article may be lost.</summary>
public sealed class CleaningCasesTests
{
    public static TheoryData<string> Pages => [.. Directory.GetDirectories(Folder, "html-*").Select(path => Path.GetFileName(path)!)];

    private static string Folder { get; } = Path.Combine(
        typeof(CleaningCasesTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!,
        "tests", "Mujaz.Evaluation", "Cleaning", "cases");

    [Theory]
    [MemberData(nameof(Pages))]
    public void No_sentence_of_the_article_is_lost(string page)
    {
        var gold = File.ReadAllText(Path.Combine(Folder, page, "gold.txt"));
        var body = gold[(gold.IndexOf('\n', StringComparison.Ordinal) + 1)..];
        var text = Words(HtmlArticleExtractor.Extract(File.ReadAllText(Path.Combine(Folder, page, "input.html"))).Text);

        Assert.All(SentenceSplitter.Split(body), sentence => Assert.Contains(Words(sentence.Of(body).ToString()), text, StringComparison.Ordinal));
    }

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
