namespace Mujaz.Tool.Tests.Batches;

/// <summary>Inputs that cannot be sent: told before any service is asked.</summary>
public sealed class BatchInputTests : IDisposable
{
    // Nothing listens there; whoever asks it ends with another exit code.
    private const string Nowhere = "http://127.0.0.1:9";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task An_empty_folder_is_told()
    {
        var run = await SubmitAsync(_folder.Path);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("has no articles", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_that_is_not_there_is_told()
    {
        var run = await SubmitAsync(_folder["nothing.txt"]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("nothing.txt", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_file_that_cannot_be_opened_is_named_and_nothing_is_sent()
    {
        _folder.With("a.txt", SampleArticles.French);
        File.CreateSymbolicLink(_folder["dangling.txt"], _folder["gone.txt"]);
        File.CreateSymbolicLink(_folder["other.md"], _folder["gone.md"]);

        var run = await SubmitAsync(_folder.Path);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("dangling.txt cannot be read", run.Errors, StringComparison.Ordinal);
        Assert.Contains("other.md cannot be read", run.Errors, StringComparison.Ordinal);
        Assert.Contains("--skip-unreadable", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_that_cannot_be_opened_can_be_left_out()
    {
        _folder.With("a.txt", SampleArticles.French);
        File.CreateSymbolicLink(_folder["dangling.txt"], _folder["gone.txt"]);

        var run = await SubmitAsync(_folder.Path, "--skip-unreadable");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("1 article, ", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("articles.jsonl", "\n \r\n", "is empty")]
    [InlineData("articles.csv", "", "is empty")]
    [InlineData("article.txt", "", "is empty")]
    [InlineData("articles.pdf", "%PDF-1.7", "no kind of file")]
    public async Task A_file_that_cannot_be_used_is_told_with_its_reason(string name, string content, string reason)
    {
        _folder.With(name, content);

        var run = await SubmitAsync(_folder[name]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(reason, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_sent_as_it_is_cannot_be_cut_into_batches()
    {
        _folder.With("articles.csv", "text\nx\n");

        var run = await SubmitAsync(_folder["articles.csv"], "--batch-size", "5");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--batch-size is for folders and JSON Lines", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--url", "ftp://example.org")]
    [InlineData("--url", "https://example.org/?code=secret")]
    [InlineData("--batch-size", "0")]
    [InlineData("--patience", "-1")]
    [InlineData("--format", "xml")]
    public async Task Wrong_usage_ends_with_1(string option, string value)
    {
        var run = await ToolProcess.RunAsync("", "batch", "submit", _folder.Path, option, value);

        Assert.Equal(1, run.ExitCode);
        Assert.NotEmpty(run.Errors);
        Assert.DoesNotContain("secret", run.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static Task<ToolRun> SubmitAsync(string path, params string[] options) =>
        ToolProcess.RunAsync("", ["batch", "submit", path, "--url", Nowhere, "--patience", "1", .. options]);
}
