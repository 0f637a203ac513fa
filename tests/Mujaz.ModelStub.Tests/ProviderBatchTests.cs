using System.Net;
using System.Text.Json.Nodes;
using Mujaz.ModelStub.Faults;
using Mujaz.ModelStub.ProviderBatches;

namespace Mujaz.ModelStub.Tests;

public sealed class ProviderBatchTests : IAsyncLifetime
{
    private static readonly JsonObject Chat = StubClient.Chat(
        ["[1] The minister opened the port of Nador on Monday.", "[2] Ships come in May.", "[3] All were glad."], languages: ["ar", "fr", "en"]);

    private ModelStubServer _stub = null!;
    private StubBatchClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _stub = await ModelStubServer.StartAsync(new ModelStubOptions { Synthesize = true }, TestContext.Current.CancellationToken);
        _client = new StubBatchClient(_stub);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _stub.DisposeAsync();
    }

    [Fact]
    public async Task Every_line_of_a_file_is_answered_as_a_chat_call_would_be()
    {
        var id = await _client.SubmitAsync(StubBatchClient.Line("a", Chat), StubBatchClient.Line("b", Chat));

        var batch = await _client.BatchAsync(id);
        var lines = await _client.LinesAsync(batch, "output_file_id");

        Assert.Equal("completed", (string)batch["status"]!);
        Assert.Equal(["a", "b"], lines.Keys.Order());
        using var chat = new StubClient(_stub);
        var called = await chat.AnswerAsync(Chat);
        var content = (string)lines["a"]["response"]!["body"]!["choices"]![0]!["message"]!["content"]!;
        Assert.True(JsonNode.DeepEquals(called, JsonNode.Parse(content)));
        Assert.Equal(200, (int)lines["a"]["response"]!["status_code"]!);
        Assert.Null(batch["error_file_id"]);
        Assert.Equal((1, 2, 1), (_stub.Statistics.Batches, _stub.Statistics.BatchLines, _stub.Statistics.Calls));
    }

    [Fact]
    public async Task A_line_with_a_fault_stands_in_the_error_file_with_its_status()
    {
        _stub.Enqueue(ModelStubFaultKind.None, ModelStubFaultKind.ContentFilterPrompt, ModelStubFaultKind.CutConnection);
        var id = await _client.SubmitAsync(StubBatchClient.Line("good", Chat), StubBatchClient.Line("filtered", Chat), StubBatchClient.Line("lost", Chat));

        var batch = await _client.BatchAsync(id);
        var errors = await _client.LinesAsync(batch, "error_file_id");

        Assert.Equal(["good"], (await _client.LinesAsync(batch, "output_file_id")).Keys);
        Assert.Equal(400, (int)errors["filtered"]["response"]!["status_code"]!);
        Assert.Equal("content_filter", (string)errors["filtered"]["response"]!["body"]!["error"]!["code"]!);
        Assert.Equal("batch_expired", (string)errors["lost"]["error"]!["code"]!);
        Assert.Equal((1, 2), ((int)batch["request_counts"]!["completed"]!, (int)batch["request_counts"]!["failed"]!));
    }

    [Fact]
    public async Task A_batch_is_in_progress_for_as_long_as_it_was_told()
    {
        _stub.Batches = new ModelStubBatchOptions { Delay = TimeSpan.FromHours(1) };
        var id = await _client.SubmitAsync(StubBatchClient.Line("a", Chat));

        var batch = await _client.BatchAsync(id);

        Assert.Equal("in_progress", (string)batch["status"]!);
        Assert.Null(batch["output_file_id"]);
        Assert.Equal(0, _stub.Statistics.BatchLines);
    }

    [Fact]
    public async Task An_expired_batch_has_the_answers_it_came_to()
    {
        _stub.Batches = new ModelStubBatchOptions { Outcome = ModelStubBatchOutcome.Expired, AnsweredLines = 1 };
        var id = await _client.SubmitAsync(StubBatchClient.Line("a", Chat), StubBatchClient.Line("b", Chat));

        var batch = await _client.BatchAsync(id);

        Assert.Equal("expired", (string)batch["status"]!);
        Assert.Equal(["a"], (await _client.LinesAsync(batch, "output_file_id")).Keys);
        Assert.Equal(["b"], (await _client.LinesAsync(batch, "error_file_id")).Keys);
    }

    [Fact]
    public async Task A_batch_that_fails_as_a_whole_says_why_and_has_no_files()
    {
        _stub.Batches = new ModelStubBatchOptions { Outcome = ModelStubBatchOutcome.Failed };
        var id = await _client.SubmitAsync(StubBatchClient.Line("a", Chat));

        var batch = await _client.BatchAsync(id);

        Assert.Equal("failed", (string)batch["status"]!);
        Assert.Equal("token_limit_exceeded", (string)batch["errors"]!["data"]![0]!["code"]!);
        Assert.Null(batch["output_file_id"]);
        Assert.Null(batch["error_file_id"]);
    }

    [Fact]
    public async Task A_cancelled_batch_has_what_was_answered_and_cannot_be_cancelled_again()
    {
        _stub.Batches = new ModelStubBatchOptions { Outcome = ModelStubBatchOutcome.Stalled, AnsweredLines = 1 };
        var id = await _client.SubmitAsync(StubBatchClient.Line("a", Chat), StubBatchClient.Line("b", Chat));
        Assert.Equal("in_progress", (string)(await _client.BatchAsync(id))["status"]!);

        Assert.Equal(HttpStatusCode.OK, await _client.CancelAsync(id));

        var batch = await _client.BatchAsync(id);
        Assert.Equal("cancelled", (string)batch["status"]!);
        Assert.Equal(["a"], (await _client.LinesAsync(batch, "output_file_id")).Keys);
        Assert.Equal(HttpStatusCode.Conflict, await _client.CancelAsync(id));
    }

    [Theory]
    [InlineData("\uFEFF", "", "invalid_json_line", 1)]
    [InlineData("", "\nno json", "invalid_json_line", 2)]
    [InlineData("", "\n{\"custom_id\":\"b\",\"method\":\"POST\",\"url\":\"/v1/embeddings\",\"body\":{\"model\":\"any\"}}", "url_mismatch", 2)]
    [InlineData("", "\n{\"custom_id\":\"a\",\"method\":\"POST\",\"url\":\"/v1/chat/completions\",\"body\":{\"model\":\"any\"}}", "duplicate_custom_id", 2)]
    [InlineData("", "\n{\"custom_id\":\"b\",\"method\":\"POST\",\"url\":\"/v1/chat/completions\",\"body\":{\"model\":\"other\"}}", "model_mismatch", 2)]
    public async Task A_file_that_providers_refuse_fails_with_the_line(string before, string after, string code, int line)
    {
        var id = await _client.SubmitAsync(before + StubBatchClient.Line("a", Chat) + after);

        var batch = await _client.BatchAsync(id);

        Assert.Equal("failed", (string)batch["status"]!);
        var error = batch["errors"]!["data"]![0]!;
        Assert.Equal((code, line), ((string)error["code"]!, (int)error["line"]!));
    }

    [Fact]
    public async Task Batches_are_listed_newest_first_a_page_at_a_time_with_their_metadata()
    {
        var file = await _client.UploadAsync([StubBatchClient.Line("a", Chat)]);
        foreach (var name in (string[])["first", "second", "third"])
        {
            using var response = await _client.CreateAsync(file, new JsonObject { ["name"] = name });
            Assert.Equal("validating", (string)(await StubClient.ReadAsync(response))["status"]!);
        }

        var page = await _client.GetAsync("batches?limit=2");
        var next = await _client.GetAsync("batches?limit=2&after=" + (string)page["last_id"]!);

        Assert.Equal(["third", "second"], page["data"]!.AsArray().Select(batch => (string)batch!["metadata"]!["name"]!));
        Assert.Equal(["first"], next["data"]!.AsArray().Select(batch => (string)batch!["metadata"]!["name"]!));
        Assert.Equal((true, false), ((bool)page["has_more"]!, (bool)next["has_more"]!));
    }

    [Fact]
    public async Task Files_are_listed_by_purpose_and_gone_once_deleted()
    {
        var id = await _client.UploadAsync([StubBatchClient.Line("a", Chat)], "mine.jsonl");

        var listed = Assert.Single((await _client.GetAsync("files?purpose=batch"))["data"]!.AsArray());
        Assert.Equal((id, "mine.jsonl"), ((string)listed!["id"]!, (string)listed["filename"]!));
        Assert.Empty((await _client.GetAsync("files?purpose=batch_output"))["data"]!.AsArray());

        Assert.Equal(HttpStatusCode.OK, await _client.DeleteFileAsync(id));
        Assert.Equal(HttpStatusCode.NotFound, await _client.DeleteFileAsync(id));
        Assert.Empty(_stub.FileNames);
    }

    [Fact]
    public async Task A_batch_of_a_file_nobody_uploaded_is_refused()
    {
        using var response = await _client.CreateAsync("file-unknown");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(0, _stub.Statistics.Batches);
    }

    [Fact]
    public async Task A_server_without_a_batch_API_has_no_such_paths()
    {
        _stub.Batches = new ModelStubBatchOptions { IsSupported = false };

        using var response = await _client.CreateAsync("file-any");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
