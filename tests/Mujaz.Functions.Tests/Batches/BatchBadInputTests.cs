using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Azure.Data.Tables;
using Mujaz.Functions.Tests.App;
using Mujaz.Functions.Tests.Batches.Reading;

namespace Mujaz.Functions.Tests.Batches;

/// <summary>Inputs that are wrong as a whole leave nothing behind; those that are wrong in part are done in part. Over HTTP and as blobs.</summary>
[Collection(AppCollection.Name)]
public sealed class BatchBadInputTests(AppFixture app)
{
    private const int MaxItemBytes = 8 * 1024 * 1024;

    private readonly BatchClient _batches = new(app.Http);
    private readonly BlobBatchClient _blobs = new(app);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, string, string> WholeFailures => new()
    {
        { "nothing", ".jsonl", "emptyBatch" },
        { "blank lines", ".jsonl", "emptyBatch" },
        { "an empty array", ".json", "emptyBatch" },
        { "a broken array", ".json", "malformedJson" },
        { "200,000 lines", ".jsonl", "tooManyArticles" },
        { "200,000 elements", ".json", "tooManyArticles" },
    };

    [Theory]
    [MemberData(nameof(WholeFailures))]
    public async Task A_batch_that_cannot_be_taken_as_a_whole_is_refused_and_leaves_nothing(string input, string extension, string code)
    {
        var before = await LeftAsync();
        var response = await _batches.PostAsync(Body(input), extension == ".json" ? "application/json" : BatchClient.JsonLines);

        Assert.Equal(code, (await AppFixture.ReadJsonAsync(response)).GetProperty("code").GetString());
        Assert.Equal(code == "tooManyArticles" ? HttpStatusCode.RequestEntityTooLarge : HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty((await LeftAsync()).Except(before));
    }

    [Theory]
    [MemberData(nameof(WholeFailures))]
    public async Task A_blob_that_cannot_be_taken_as_a_whole_is_rejected_and_leaves_nothing(string input, string extension, string code)
    {
        var before = await LeftAsync();

        await AssertRejectedAsync(Encoding.UTF8.GetBytes(Body(input)), extension, code);

        Assert.Empty((await LeftAsync()).Except(before));
    }

    [Fact]
    public Task An_array_in_another_encoding_than_JSON_has_is_rejected() =>
        AssertRejectedAsync([.. "[{\"text\":\"caf"u8, 0xE9, .. "\"}]"u8], ".json", "invalidUtf8");

    [Fact]
    public async Task What_is_no_archive_or_unpacks_to_too_much_is_rejected()
    {
        var before = await LeftAsync();

        await AssertRejectedAsync("no archive"u8.ToArray(), ".zip", "brokenArchive");
        await AssertRejectedAsync(ZipFile.Bomb(entries: 20, MaxItemBytes - 1), ".zip", "archiveTooLarge");

        Assert.Empty((await LeftAsync()).Except(before));
    }

    [Fact]
    public async Task Of_an_archive_with_hostile_entries_the_good_ones_are_done()
    {
        var name = $"{Guid.NewGuid():N}.zip";
        await _blobs.DropAsync(name, ZipFile.Of(
            ("../../etc/passwd.txt", AppFixture.Seed("001")),
            ("desk/good.txt", AppFixture.Seed("000")),
            ("bomb.txt", new string('\0', MaxItemBytes + 1)),
            ("inner.zip", "PK"),
            ("__MACOSX/desk/._good.txt", "x"),
            ("desk/good.txt", AppFixture.Seed("003"))));

        await _blobs.ReportAsync(name);

        Assert.Equal(
            ["unsafeName", null, "itemTooLarge", "nestedArchive", "duplicateId"],
            (await _blobs.ResultsAsync(name)).Select(CodeOf));
    }

    [Fact]
    public async Task A_table_without_a_column_of_articles_is_rejected() =>
        await AssertRejectedAsync("id,title\n1,a\n"u8.ToArray(), ".csv", "missingColumn");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_good_half_is_done_and_the_bad_half_reported_by_its_lines(bool asBlob)
    {
        const int Lines = 20;
        var good = JsonSerializer.Serialize(new { text = AppFixture.Seed("000") });
        var lines = Enumerable.Range(1, Lines).Select(number => number % 2 == 0 ? good : good[..(number * 10)]);

        var report = await RunAsync(string.Join('\n', lines), asBlob);

        Assert.Equal(Lines / 2, report.GetProperty("counts").GetProperty("succeeded").GetInt32());
        var failures = report.GetProperty("failures").EnumerateArray().ToList();
        Assert.Equal(
            Enumerable.Range(1, Lines).Where(number => number % 2 == 1).Select(number => string.Create(CultureInfo.InvariantCulture, $"line {number}")),
            failures.Select(failure => failure.GetProperty("place").GetString()));
        Assert.All(failures, failure => Assert.Equal("malformedJson", failure.GetProperty("code").GetString()));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_line_of_fifty_megabytes_costs_only_itself(bool asBlob)
    {
        var good = JsonSerializer.Serialize(new { id = "good", text = AppFixture.Seed("000") });

        var report = await RunAsync($"{{\"text\":\"{new string('x', 50_000_000)}\"}}\n{good}", asBlob);

        var failure = Assert.Single(report.GetProperty("failures").EnumerateArray());
        Assert.Equal(("line 1", "itemTooLarge"), (failure.GetProperty("place").GetString(), failure.GetProperty("code").GetString()));
        Assert.Equal(1, report.GetProperty("counts").GetProperty("succeeded").GetInt32());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_same_id_twice_fails_the_second(bool asBlob)
    {
        var report = await RunAsync(
            string.Join('\n', new[] { "000", "001" }.Select(seed => JsonSerializer.Serialize(new { id = "a", text = AppFixture.Seed(seed) }))), asBlob);

        var failure = Assert.Single(report.GetProperty("failures").EnumerateArray());
        Assert.Equal(("line 2", "duplicateId"), (failure.GetProperty("place").GetString(), failure.GetProperty("code").GetString()));
        Assert.Contains("line 1", failure.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    private static string Body(string input) => input switch
    {
        "nothing" => "",
        "blank lines" => "\n \n",
        "an empty array" => "[]",
        "a broken array" => "[{\"text\":\"a\"},{\"text\":",
        "200,000 lines" => Many(200_000),
        _ => $"[{Many(200_000).TrimEnd().Replace('\n', ',')}]",
    };

    private async Task<JsonElement> RunAsync(string lines, bool asBlob)
    {
        if (asBlob)
        {
            var name = $"{Guid.NewGuid():N}.jsonl";
            await _blobs.DropAsync(name, Encoding.UTF8.GetBytes(lines));
            return await _blobs.ReportAsync(name);
        }

        var id = await _batches.SubmitLinesAsync([lines]);
        await _batches.WaitAsync(id);
        return await _batches.ReportAsync(id);
    }

    private async Task AssertRejectedAsync(byte[] content, string extension, string code)
    {
        var name = $"{Guid.NewGuid():N}{extension}";
        await _blobs.DropAsync(name, content);

        var rejection = await _blobs.RejectionAsync(name);

        Assert.Equal(code, rejection.GetProperty("code").GetString());
        var original = rejection.GetProperty("original").GetString()!["rejected/".Length..];
        var kept = await app.Storage.Blobs.GetBlobContainerClient("rejected").GetBlobClient(original).DownloadContentAsync(cancellationToken: Token);
        Assert.Equal(content, kept.Value.Content.ToArray());
    }

    /// <summary>How many rows and blobs the batches have.</summary>
    /// <summary>Every row and staged blob there is. What earlier batches leave may go meanwhile: only what is new counts.</summary>
    private async Task<HashSet<string>> LeftAsync()
    {
        var left = new HashSet<string>(await _blobs.StagedAsync(), StringComparer.Ordinal);
        await foreach (var row in app.Storage.Tables.GetTableClient("batches").QueryAsync<TableEntity>(select: ["PartitionKey", "RowKey"], cancellationToken: Token))
        {
            left.Add($"{row.PartitionKey}|{row.RowKey}");
        }

        return left;
    }

    private static string? CodeOf(JsonElement line) =>
        line.GetProperty("error") is { ValueKind: JsonValueKind.Object } error ? error.GetProperty("code").GetString() : null;

    private static string Many(int lines) => string.Concat(Enumerable.Range(0, lines).Select(number =>
        string.Create(CultureInfo.InvariantCulture, $"{{\"id\":\"{number}\",\"text\":\"Le conseil communal a voté mardi son budget.\"}}\n")));
}
