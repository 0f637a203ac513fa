using System.Globalization;
using System.Text;
using System.Text.Json;
using Mujaz.Functions.Tests.App;
using Mujaz.Functions.Tests.Batches.Reading;

namespace Mujaz.Functions.Tests.Batches;

[Collection(AppCollection.Name)]
public sealed class BlobBatchTests(AppFixture app)
{
    private readonly BlobBatchClient _blobs = new(app);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(".jsonl")]
    [InlineData(".json")]
    [InlineData(".csv")]
    [InlineData(".zip")]
    public async Task Many_articles_in_one_blob_become_one_result_file_and_a_report(string extension)
    {
        var name = $"desk/{Guid.NewGuid():N}{extension}";
        await _blobs.DropAsync(name, Articles(extension));

        var report = await _blobs.ReportAsync(name);
        var results = await _blobs.ResultsAsync(name);

        Assert.Equal(["a.txt", "b.txt"], results.Select(line => line.GetProperty("id").GetString()));
        Assert.All(results, line => Assert.Equal(3, line.GetProperty("result").GetProperty("summaries").EnumerateObject().Count()));
        Assert.Equal("articles/" + name, report.GetProperty("source").GetString());
        Assert.Equal(name, report.GetProperty("name").GetString());
        Assert.Equal(2, report.GetProperty("counts").GetProperty("succeeded").GetInt32());
    }

    [Fact]
    public async Task A_text_that_holds_two_articles_becomes_a_batch_of_two()
    {
        var name = $"{Guid.NewGuid():N}.txt";
        await _blobs.DropAsync(name, Encoding.UTF8.GetBytes(AppFixture.Seed("002")));

        await _blobs.ReportAsync(name);
        var results = await _blobs.ResultsAsync(name);

        Assert.Equal([name, name + "#2"], results.Select(line => line.GetProperty("id").GetString()));
        Assert.Equal(name + ", article 2", results[1].GetProperty("place").GetString());
        Assert.Contains("Irak", FrenchOf(results[1]), StringComparison.Ordinal);
        Assert.DoesNotContain("Irak", FrenchOf(results[0]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_item_that_holds_two_articles_becomes_two_items()
    {
        var name = $"{Guid.NewGuid():N}.jsonl";
        await _blobs.DropAsync(name, Lines(
            new { id = "a", text = AppFixture.Seed("000") },
            new { id = "b", text = AppFixture.Seed("002"), languages = new[] { "fr" } },
            new { id = "c", text = AppFixture.Seed("001") }));

        await _blobs.ReportAsync(name);
        var results = await _blobs.ResultsAsync(name);

        Assert.Equal(["a", "b", "b#2", "c"], results.Select(line => line.GetProperty("id").GetString()));
        Assert.Equal(["line 1", "line 2", "line 2, article 2", "line 3"], results.Select(line => line.GetProperty("place").GetString()));
        Assert.Equal(["fr"], results[2].GetProperty("result").GetProperty("summaries").EnumerateObject().Select(summary => summary.Name));
    }

    [Fact]
    public async Task Metadata_of_the_blob_are_the_options_of_its_articles()
    {
        var name = $"{Guid.NewGuid():N}.jsonl";
        await _blobs.DropAsync(
            name, Lines(new { text = AppFixture.Seed("000") }, new { text = AppFixture.Seed("000"), languages = new[] { "en" } }), ("mujaz_languages", "ar,fr"));

        await _blobs.ReportAsync(name);

        Assert.Equal(["ar,fr", "en"], (await _blobs.ResultsAsync(name)).Select(LanguagesOf));
    }

    [Fact]
    public async Task Columns_nobody_knows_are_named_in_the_report()
    {
        var name = $"{Guid.NewGuid():N}.csv";
        await _blobs.DropAsync(name, Encoding.UTF8.GetBytes($"id;rubrique;texte\r\n1;Politique;\"{AppFixture.Seed("000").Replace("\"", "\"\"", StringComparison.Ordinal)}\"\r\n"));

        var report = await _blobs.ReportAsync(name);

        Assert.Contains("rubrique", Assert.Single(report.GetProperty("warnings").EnumerateArray()).GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_event_delivered_again_starts_no_second_batch()
    {
        var name = $"{Guid.NewGuid():N}.jsonl";
        await _blobs.DropAsync(name, Lines(new { text = AppFixture.Seed("000") }));
        var report = await _blobs.ReportAsync(name);
        var id = report.GetProperty("id").GetString()!;

        await _blobs.DeliverAgainAsync(name);

        Assert.Equal([id], await _blobs.BatchesAsync(name));
        Assert.Equal(report.GetProperty("completedAt").GetString(), (await _blobs.ReportAsync(name)).GetProperty("completedAt").GetString());
    }

    [Fact]
    public async Task A_handler_killed_while_it_takes_a_blob_in_leaves_nothing_undone()
    {
        const int Articles = 400;
        var name = $"{Guid.NewGuid():N}.jsonl";
        var lines = Enumerable.Range(0, Articles).Select(number =>
            (object)new { id = number.ToString(CultureInfo.InvariantCulture), text = $"{AppFixture.Seed("000")}\n\nأضاف البلاغ رقم {number + 1000} أن اللقاء المقبل سينعقد بالعاصمة الفرنسية." });
        await _blobs.DropAsync(name, Lines([.. lines]));

        await AppFixture.EventuallyAsync(async () => await _blobs.CountStagedAsync() > 100 ? "begun" : null);
        await app.Host.KillWorkerAsync(cancellationToken: Token);
        await app.Host.WaitUntilReadyAsync(Token);

        await _blobs.ReportAsync(name);
        var results = await _blobs.ResultsAsync(name);
        Assert.Equal(Enumerable.Range(0, Articles).Select(number => number.ToString(CultureInfo.InvariantCulture)), results.Select(line => line.GetProperty("id").GetString()));
        Assert.All(results, line => Assert.Equal("succeeded", line.GetProperty("status").GetString()));
        Assert.Single(await _blobs.BatchesAsync(name));
    }

    private static byte[] Articles(string extension)
    {
        var articles = new[] { (Id: "a.txt", Text: AppFixture.Seed("000")), (Id: "b.txt", Text: AppFixture.Seed("001")) };
        var objects = articles.Select(article => (object)new { id = article.Id, text = article.Text }).ToArray();
        return extension switch
        {
            ".jsonl" => Lines(objects),
            ".json" => JsonSerializer.SerializeToUtf8Bytes(objects),
            ".csv" => Encoding.UTF8.GetBytes("id,text\r\n" + string.Concat(articles.Select(article => $"{article.Id},\"{article.Text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\r\n"))),
            _ => ZipFile.Of(articles),
        };
    }

    private static byte[] Lines(params object[] items) => Encoding.UTF8.GetBytes(string.Join('\n', items.Select(item => JsonSerializer.Serialize(item))));

    private static string FrenchOf(JsonElement line) => line.GetProperty("result").GetProperty("summaries").GetProperty("fr").GetProperty("text").GetString()!;

    private static string LanguagesOf(JsonElement line) =>
        string.Join(',', line.GetProperty("result").GetProperty("summaries").EnumerateObject().Select(summary => summary.Name));
}
