using System.Text;
using System.Text.Json;

namespace Mujaz.Tool.Tests;

public sealed class CleanCommandTests
{
    private const string Page =
        """
        <html lang="fr"><head><title>Le port de Tanger agrandit son quai nord</title><meta name="author" content="Salma Idrissi">
        <meta property="article:published_time" content="2025-05-06T08:00:00Z"></head><body><nav><a href="/">Accueil</a></nav>
        <h1>Le port de Tanger agrandit son quai nord</h1>
        <p>Le port de Tanger a annoncé mardi l'agrandissement de son quai nord, un chantier qui doit durer deux ans.</p>
        <p>Les pêcheurs de la ville demandent que leur bassin ne soit pas touché par les travaux de dragage.</p>
        <div id="comments"><p>Encore de l'argent jeté à la mer, comme d'habitude, et personne ne dira rien dans cette ville.</p></div></body></html>
        """;

    [Fact]
    public async Task A_page_is_answered_with_the_agreed_fields()
    {
        var line = JsonSerializer.Serialize(new { id = 12, html = Page });

        var answer = Assert.Single((await ToolProcess.RunAsync(line, "clean", "--jsonl")).Lines);

        Assert.Equal(["id", "title", "author", "date", "language", "text", "removed", "articles"], answer.EnumerateObject().Select(property => property.Name));
        Assert.Equal(12, answer.GetProperty("id").GetInt32());
        Assert.Equal("Le port de Tanger agrandit son quai nord", answer.GetProperty("title").GetString());
        Assert.Equal("Salma Idrissi", answer.GetProperty("author").GetString());
        Assert.Equal(new DateTimeOffset(2025, 5, 6, 8, 0, 0, TimeSpan.Zero), answer.GetProperty("date").GetDateTimeOffset());
        Assert.DoesNotContain("argent", answer.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains(answer.GetProperty("removed").EnumerateArray(), removed => removed.GetProperty("kind").GetString() == "comments");
    }

    [Fact]
    public async Task A_file_of_windows_1256_is_read()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var file = new TemporaryFile(Encoding.GetEncoding(1256).GetBytes(SampleArticles.Arabic), ".txt");

        var run = await ToolProcess.RunAsync("", "clean", file.Path);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("وزارة النقل", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_files_are_told_apart()
    {
        using var first = new TemporaryFile(SampleArticles.French, ".txt");
        using var second = new TemporaryFile(Page, ".html");

        var run = await ToolProcess.RunAsync("", "clean", first.Path, second.Path);

        Assert.Contains($"== {Path.GetFileName(first.Path)}", run.Output, StringComparison.Ordinal);
        Assert.Contains($"== {Path.GetFileName(second.Path)}", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_file_ends_with_2_and_its_name()
    {
        var run = await ToolProcess.RunAsync("", "clean", "no-such-file.txt");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("no-such-file.txt", run.Errors, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task A_picture_ends_with_2()
    {
        using var file = new TemporaryFile([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13], ".txt");

        var run = await ToolProcess.RunAsync("", "clean", file.Path);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("not a text file", run.Errors, StringComparison.Ordinal);
    }
}
