using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Mujaz.Testing;

namespace Mujaz.Tool.Tests.Batches;

[Collection(ServiceCollection.Name)]
public sealed class BatchSubmitTests(ServiceFixture service) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Url => service.App.Http.BaseAddress!.ToString();

    [Fact]
    public async Task A_folder_becomes_a_batch_and_its_results_bear_the_names_of_the_files()
    {
        _folder
            .With("input/b.txt", RunningApp.Seed("000"))
            .With("input/desk/a.json", JsonSerializer.Serialize(new { text = RunningApp.Seed("001") }))
            .With("input/.hidden.txt", "not an article")
            .With("input/picture.jpg", "not an article");

        var run = await SubmitAsync(_folder["input"], "--languages", "fr", "--output", _folder["results.jsonl"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("1 other file passed over", run.Errors, StringComparison.Ordinal);
        var results = ResultsIn("results.jsonl");
        Assert.Equal(["b.txt", "desk/a.json"], results.Select(line => line.GetProperty("id").GetString()));
        Assert.All(results, line => Assert.Equal(["fr"], line.GetProperty("result").GetProperty("summaries").EnumerateObject().Select(summary => summary.Name)));
        Assert.False(File.Exists(_folder["results.jsonl.part"]));
    }

    [Fact]
    public async Task The_same_articles_with_the_same_options_are_the_same_batch()
    {
        _folder.With("a.txt", RunningApp.Seed("000") + "\nأول");

        var first = await SubmitAsync(_folder.Path, "--keywords", "3");
        var again = await SubmitAsync(_folder.Path, "--keywords", "3");
        var otherOption = await SubmitAsync(_folder.Path, "--keywords", "4");
        var anew = await SubmitAsync(_folder.Path, "--keywords", "3", "--new");

        Assert.Equal(first.Output, again.Output);
        Assert.Equal(3, new[] { first.Output, otherOption.Output, anew.Output }.Distinct().Count());
    }

    [Fact]
    public async Task An_answer_that_is_lost_starts_no_second_batch()
    {
        await using var frontEnd = await FrontEnd.StartAsync(new Uri(Url), call => call.Number == 1 ? FrontEndFault.LostAnswer : FrontEndFault.None);
        _folder.With("a.txt", RunningApp.Seed("000") + "\nثان");

        var run = await ToolProcess.RunAsync("", "batch", "submit", _folder.Path, "--url", frontEnd.Url);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(2, frontEnd.Calls.Count);
        Assert.Single(frontEnd.Calls.Select(call => call.IdempotencyKey).Distinct());
        var lost = JsonDocument.Parse(frontEnd.Calls.First().Answer!).RootElement;
        Assert.Equal(lost.GetProperty("id").GetString(), run.Output.Trim());
    }

    [Theory]
    [InlineData("results.jsonl", 5)]
    [InlineData("results.csv", 6)]
    public async Task What_one_batch_cannot_hold_becomes_several_whose_results_follow_each_other(string name, int lines)
    {
        var articles = Enumerable.Range(1, 5).Select(number => JsonSerializer.Serialize(new { id = $"n{number}", text = RunningApp.Seed("000"), languages = new[] { "fr" } }));
        _folder.With("articles.jsonl", string.Join('\n', articles));

        var run = await SubmitAsync(_folder["articles.jsonl"], "--batch-size", "2", "--output", _folder[name]);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(3, run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Distinct().Count());
        var results = File.ReadAllLines(_folder[name]);
        Assert.Equal(lines, results.Length);
        Assert.Equal(["n1", "n2", "n3", "n4", "n5"], results.TakeLast(5).Select(line => Regex.Match(line, "n[1-5]").Value));
    }

    [Fact]
    public async Task Articles_that_fail_are_named_and_the_exit_code_says_so()
    {
        _folder.With("articles.jsonl", $$"""
            {"id":"good","text":{{JsonSerializer.Serialize(RunningApp.Seed("000"))}}}

            {"text": broken
            {"id":"short","text":"too short"}
            """);

        var run = await SubmitAsync(_folder["articles.jsonl"], "--wait");

        Assert.Equal(5, run.ExitCode);
        Assert.Contains("line 3: malformedJson", run.Errors, StringComparison.Ordinal);
        Assert.Contains("short: articleTooShort", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markdown_is_the_same_article_as_when_it_is_posted_alone()
    {
        var markdown = "# " + RunningApp.Seed("003").ReplaceLineEndings("\n\n") + "\n\n* عنصر **أول**\n* عنصر [ثان](https://example.org/)\n";
        _folder.With("a.md", markdown);
        using var body = new StringContent(markdown, Encoding.UTF8, "text/markdown");
        using var response = await service.App.Http.PostAsync("/api/summaries?engine=offline&languages=ar", body, TestContext.Current.CancellationToken);
        var alone = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;

        var run = await SubmitAsync(_folder["a.md"], "--languages", "ar", "--output", "-");

        Assert.Equal(alone.GetProperty("id").GetString(), Assert.Single(run.Lines).GetProperty("articleId").GetString());
    }

    [Fact]
    public async Task A_table_and_an_archive_of_the_same_articles_give_the_same_results()
    {
        _folder.With("articles.csv", $"id;Text;Languages\r\na.txt;\"{RunningApp.Seed("000").Replace("\"", "\"\"", StringComparison.Ordinal)}\";fr, en\r\n");
        await using (var archive = await ZipFile.OpenAsync(_folder["articles.zip"], ZipArchiveMode.Create, TestContext.Current.CancellationToken))
        {
            await using var entry = archive.CreateEntry("a.txt").Open();
            await entry.WriteAsync(Encoding.UTF8.GetBytes(RunningApp.Seed("000")), TestContext.Current.CancellationToken);
        }

        var table = Assert.Single((await SubmitAsync(_folder["articles.csv"], "--output", "-")).Lines);
        var archived = Assert.Single((await SubmitAsync(_folder["articles.zip"], "--languages", "fr,en", "--output", "-")).Lines);

        foreach (var field in new[] { "id", "status", "articleId" })
        {
            Assert.Equal(archived.GetProperty(field).GetString(), table.GetProperty(field).GetString());
        }

        Assert.Equal(
            archived.GetProperty("result").GetProperty("summaries").EnumerateObject().Select(summary => summary.Name),
            table.GetProperty("result").GetProperty("summaries").EnumerateObject().Select(summary => summary.Name));
    }

    [Fact]
    public async Task A_table_may_have_Arabic_columns_and_its_rows_are_numbered_as_a_spreadsheet_numbers_them()
    {
        _folder.With("articles.csv", $"المعرف;النص;langues\r\nأ;\"{RunningApp.Seed("000").Replace("\"", "\"\"", StringComparison.Ordinal)}\";fr\r\nب;قصير;fr\r\n");

        var run = await SubmitAsync(_folder["articles.csv"], "--output", "-");

        Assert.Equal(5, run.ExitCode);
        Assert.Equal(["أ", "ب"], run.Lines.Select(line => line.GetProperty("id").GetString()));
        Assert.Equal(["row 2", "row 3"], run.Lines.Select(line => line.GetProperty("place").GetString()));
    }

    [Fact]
    public async Task Articles_of_a_JSON_file_in_a_folder_are_named_after_it_unless_they_have_a_name()
    {
        var (one, two) = (RunningApp.Seed("000"), RunningApp.Seed("001"));
        _folder
            .With("in/x/array.json", JsonSerializer.Serialize(new object[] { new { text = one }, new { id = "own", text = two }, new { } }))
            .With("in/x/broken.json", "[{\"text\": oops")
            .With("in/x/empty.txt", "");

        var run = await SubmitAsync(_folder["in"], "--languages", "fr", "--output", "-");

        Assert.Equal(5, run.ExitCode);
        Assert.Equal(
            [("x/array.json#1", "succeeded"), ("own", "succeeded"), ("x/array.json#3", "failed"), ("x/broken.json", "failed"), ("x/empty.txt", "failed")],
            run.Lines.Select(line => (line.GetProperty("id").GetString(), line.GetProperty("status").GetString())));
    }

    [Fact]
    public async Task Lines_of_a_later_batch_keep_the_numbers_they_have_in_the_file()
    {
        _folder.With("articles.jsonl", "{\"text\":\"one\"}\n\n{\"text\":\"two\"}\n{\"text\":\"three\"}\n");

        var run = await SubmitAsync(_folder["articles.jsonl"], "--batch-size", "1", "--output", _folder["out.jsonl"]);

        Assert.Equal(5, run.ExitCode);
        Assert.Equal(["line 1", "line 3", "line 4"], ResultsIn("out.jsonl").Select(line => line.GetProperty("place").GetString()));
    }

    [Fact]
    public async Task Batches_that_have_ended_are_told_at_once_by_whoever_watches()
    {
        _folder.With("a.txt", RunningApp.Seed("000") + "\nثالث");
        var id = (await SubmitAsync(_folder.Path, "--wait")).Output.Trim();

        var watched = await ToolProcess.RunAsync("", "batch", "status", id, "--watch", "--url", Url);

        Assert.Equal(0, watched.ExitCode);
        Assert.Contains("100.0 %  1 of 1 article", watched.Errors, StringComparison.Ordinal);
        Assert.Contains("status     completed", watched.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_can_come_down_a_pipe()
    {
        var line = JsonSerializer.Serialize(new { id = "piped", text = RunningApp.Seed("000") });

        var run = await ToolProcess.RunAsync(line, "batch", "submit", "-", "--url", Url, "--output", "-");

        Assert.Equal("piped", Assert.Single(run.Lines).GetProperty("id").GetString());
    }

    [Fact]
    public async Task An_option_the_service_does_not_know_is_told_with_its_field()
    {
        _folder.With("a.txt", RunningApp.Seed("000"));

        var run = await SubmitAsync(_folder.Path, "--languages", "de", "--style", "verse");

        Assert.Equal(4, run.ExitCode);
        Assert.Contains("languages[0]: ", run.Errors, StringComparison.Ordinal);
        Assert.Contains("style: ", run.Errors, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    public void Dispose() => _folder.Dispose();

    private Task<ToolRun> SubmitAsync(string path, params string[] options) => ToolProcess.RunAsync("", ["batch", "submit", path, "--url", Url, .. options]);

    private List<JsonElement> ResultsIn(string name) => [.. File.ReadLines(_folder[name]).Select(line => JsonDocument.Parse(line).RootElement)];
}
