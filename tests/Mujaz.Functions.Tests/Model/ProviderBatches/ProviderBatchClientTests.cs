using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Mujaz.Functions.Model.ProviderBatches;
using Mujaz.ModelStub;
using Mujaz.ModelStub.ProviderBatches;

namespace Mujaz.Functions.Tests.Model.ProviderBatches;

/// <summary>The official clients as the app puts them together, before the stub and before servers that fail.</summary>
public sealed class ProviderBatchClientTests
{
    private const string Line = """
        {"custom_id":"a","method":"POST","url":"/v1/chat/completions","body":{"model":"m","messages":[{"role":"user","content":"[1] نص الخبر."}]}}
        """;

    private static readonly DateTimeOffset LongAgo = DateTimeOffset.UtcNow.AddHours(-1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_goes_there_and_its_answers_come_back_with_the_key_that_chat_has()
    {
        await using var model = await StubbedModel.StartAsync(stub: new ModelStubOptions { Synthesize = true, ApiKey = StubbedModel.Key });
        var client = ClientOf(model);
        var file = await UploadAsync(client, "mine.jsonl");

        var created = await client.CreateAsync(file, "label", Token);
        var batch = await client.GetAsync(created.Id, Token);

        Assert.False(await client.IsPendingAsync(file, Token));
        Assert.Equal((file, "completed", true), (batch!.InputFileId, batch.Status, batch.IsEnded));
        var output = Encoding.UTF8.GetString((await client.DownloadAsync(batch.OutputFileId!, Token))!.Value.Span);
        Assert.Contains("\"custom_id\":\"a\"", output, StringComparison.Ordinal);
        Assert.Contains("نص الخبر", output, StringComparison.Ordinal);

        await client.DeleteFileAsync(batch.OutputFileId!, Token);
        await client.DeleteFileAsync(batch.OutputFileId!, Token);
        Assert.Null(await client.DownloadAsync(batch.OutputFileId!, Token));
        Assert.Equal(["mine.jsonl"], model.Stub.FileNames);
    }

    [Fact]
    public async Task What_was_sent_before_is_found_by_the_files_name_and_the_batch_by_its_file()
    {
        await using var model = await StubbedModel.StartAsync();
        var client = ClientOf(model);
        var file = await UploadAsync(client, "mine.jsonl");
        var mine = await client.CreateAsync(file, "mine", Token);
        var other = await UploadAsync(client, "other.jsonl");

        // More than a page of the list lies before it.
        for (var i = 0; i < 101; i++)
        {
            await client.CreateAsync(other, "other", Token);
        }

        Assert.Equal(file, await client.FindFileAsync("mine.jsonl", Token));
        Assert.Null(await client.FindFileAsync("unknown.jsonl", Token));
        Assert.Equal(mine.Id, (await client.FindAsync(file, LongAgo, Token))!.Id);
        Assert.Null(await client.FindAsync("file-unknown", LongAgo, Token));
    }

    [Fact]
    public async Task A_batch_that_fails_has_the_providers_code()
    {
        await using var model = await StubbedModel.StartAsync();
        model.Stub.Batches = new ModelStubBatchOptions { Outcome = ModelStubBatchOutcome.Failed };
        var client = ClientOf(model);

        var batch = await client.GetAsync((await client.CreateAsync(await UploadAsync(client, "a.jsonl"), "a", Token)).Id, Token);

        Assert.Equal(("failed", "token_limit_exceeded"), (batch!.Status, batch.ErrorCode));
    }

    [Fact]
    public async Task Cancelling_twice_or_too_late_is_no_failure()
    {
        await using var model = await StubbedModel.StartAsync();
        model.Stub.Batches = new ModelStubBatchOptions { Outcome = ModelStubBatchOutcome.Stalled };
        var client = ClientOf(model);
        var batch = await client.CreateAsync(await UploadAsync(client, "a.jsonl"), "a", Token);

        await client.CancelAsync(batch.Id, Token);
        Assert.Equal("cancelled", (await client.GetAsync(batch.Id, Token))!.Status);
        await client.CancelAsync(batch.Id, Token);
        await client.CancelAsync("batch_unknown", Token);
        Assert.Null(await client.GetAsync("batch_unknown", Token));
    }

    [Theory]
    [InlineData(404, nameof(ProviderBatchFailure.Unsupported))]
    [InlineData(405, nameof(ProviderBatchFailure.Unsupported))]
    [InlineData(400, nameof(ProviderBatchFailure.Refused))]
    [InlineData(401, nameof(ProviderBatchFailure.Refused))]
    [InlineData(408, nameof(ProviderBatchFailure.Transient))]
    [InlineData(429, nameof(ProviderBatchFailure.Transient))]
    [InlineData(500, nameof(ProviderBatchFailure.Transient))]
    [InlineData(503, nameof(ProviderBatchFailure.Transient))]
    public async Task A_creation_that_fails_is_made_once_and_says_whether_a_later_one_may_do_better(int status, string expected)
    {
        using var server = new FailingServer((HttpStatusCode)status);
        await using var model = await StartAsync(server);

        var exception = await Assert.ThrowsAsync<ProviderBatchException>(() => ClientOf(model).CreateAsync("file-1", "a", Token));

        Assert.Equal((expected, status, 1), (exception.Failure.ToString(), exception.Status!.Value, server.Calls));
        Assert.DoesNotContain("secret article", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_wait_that_Azure_asks_for_is_passed_on()
    {
        using var server = new FailingServer(HttpStatusCode.TooManyRequests, ("retry-after-ms", "1500"));

        await using var model = await StartAsync(server);

        var exception = await Assert.ThrowsAsync<ProviderBatchException>(() => UploadAsync(ClientOf(model), "a.jsonl"));

        Assert.Equal((TimeSpan.FromSeconds(1.5), 1), (exception.RetryAfter!.Value, server.Calls));
    }

    [Fact]
    public async Task A_server_that_cannot_be_reached_may_be_later()
    {
        using var server = new FailingServer(status: null);

        await using var model = await StartAsync(server);

        var exception = await Assert.ThrowsAsync<ProviderBatchException>(() => ClientOf(model).GetAsync("batch_1", Token));

        Assert.Equal(ProviderBatchFailure.Transient, exception.Failure);
    }

    [Theory]
    [InlineData("<html>A proxy's page</html>")]
    [InlineData("{}")]
    public async Task An_answer_that_is_no_batch_means_that_there_is_no_batch_API(string body)
    {
        using var server = new FailingServer(HttpStatusCode.OK) { Body = body };

        await using var model = await StartAsync(server);

        var exception = await Assert.ThrowsAsync<ProviderBatchException>(() => ClientOf(model).GetAsync("batch_1", Token));

        Assert.Equal(ProviderBatchFailure.Unsupported, exception.Failure);
    }

    private static ProviderBatchClient ClientOf(StubbedModel model) => model.Services.GetRequiredService<Lazy<ProviderBatchClient>>().Value;

    private static Task<StubbedModel> StartAsync(FailingServer server) => StubbedModel.StartAsync(
        settings: _ => new() { ["Mujaz:Model:Endpoint"] = "http://provider.example/v1/" },
        services: services => services.PostConfigureAll<HttpClientFactoryOptions>(
            factory => factory.HttpMessageHandlerBuilderActions.Add(builder => builder.PrimaryHandler = server)));

    private static async Task<string> UploadAsync(ProviderBatchClient client, string name)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(Line));
        return await client.UploadAsync(content, name, Token);
    }
}
