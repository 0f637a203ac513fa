using System.Net;
using System.Text.Json.Nodes;
using Mujaz.Testing;

namespace Mujaz.ModelStub.Tests;

public sealed class RecordingReplayTests : IAsyncLifetime
{
    private static readonly string Folder = RepositoryRoot.Combine("seeds", "recordings");
    private ModelStubServer _stub = null!;
    private StubClient _client = null!;

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder, "*.json").Select(file => Path.GetFileName(file))];

    public async ValueTask InitializeAsync()
    {
        _stub = await ModelStubServer.StartAsync(new ModelStubOptions { RecordingsFolder = Folder }, TestContext.Current.CancellationToken);
        _client = new StubClient(_stub);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _stub.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Every_recording_answers_its_own_article_and_options(string file)
    {
        var recording = Read(file);

        var answer = await _client.AnswerAsync(Request(recording, "ar", "fr", "en"));

        Assert.True(JsonNode.DeepEquals(recording["answer"]!["summaries"], answer["summaries"]));
        Assert.Equal(1, _stub.Statistics.Succeeded);
    }

    [Fact]
    public async Task The_answer_says_that_it_is_recorded_and_what_the_recording_says_it_used()
    {
        var recording = Read("000.medium.json");
        using var response = await _client.PostAsync(Request(recording, "ar"));

        var completion = await StubClient.ReadAsync(response);

        Assert.Equal("recorded", (string)completion["model"]!);
        Assert.True(JsonNode.DeepEquals(recording["usage"], completion["usage"]));
    }

    [Fact]
    public async Task Languages_that_the_schema_does_not_ask_for_are_left_out()
    {
        var answer = await _client.AnswerAsync(Request(Read("000.medium.json"), "fr"));

        Assert.Equal(["fr"], ((JsonObject)answer["summaries"]!).Select(summary => summary.Key));
        Assert.Null(answer["facts"]);
    }

    [Fact]
    public async Task Keywords_are_cut_to_the_count_asked_for()
    {
        var recording = Read("000.medium.json");
        recording["options"]!["keywordCount"] = 3;

        var answer = await _client.AnswerAsync(Request(recording, "fr"));

        Assert.Equal(3, ((JsonArray)answer["keywords"]!).Count);
        Assert.True(JsonNode.DeepEquals(recording["answer"]!["keywords"]![0], answer["keywords"]![0]));
    }

    [Fact]
    public async Task White_space_in_the_prompt_does_not_matter()
    {
        var recording = Read("000.medium.json");
        recording["sentences"]![1] = ((string)recording["sentences"]![1]!).Replace(" ", " \u00A0 ", StringComparison.Ordinal);

        Assert.NotNull((await _client.AnswerAsync(Request(recording, "fr")))["summaries"]);
    }

    [Theory]
    [InlineData("summaryLength", "long")]
    [InlineData("style", "bullets")]
    [InlineData("focus", "only the economics")]
    public async Task Other_options_have_no_recording(string option, string value)
    {
        var recording = Read("000.medium.json");
        recording["options"]![option] = value;

        await AssertNoRecordingAsync(Request(recording, "fr"));
    }

    [Fact]
    public async Task Sentences_numbered_otherwise_have_no_recording_because_evidence_would_point_at_others()
    {
        var recording = Read("000.medium.json");
        var sentences = (JsonArray)recording["sentences"]!;
        var swapped = ((string)sentences[2]!).Replace("[3]", "[4]", StringComparison.Ordinal);
        sentences[3] = ((string)sentences[3]!).Replace("[4]", "[3]", StringComparison.Ordinal);
        sentences[2] = swapped;

        await AssertNoRecordingAsync(Request(recording, "fr"));
    }

    [Fact]
    public async Task Another_article_has_no_recording() =>
        await AssertNoRecordingAsync(StubClient.Chat(["[1] An article nobody has recorded."], languages: "en"));

    [Fact]
    public async Task A_request_to_correct_sentences_gets_those_sentences_of_the_recording()
    {
        var recording = Read("000.medium.json");
        var request = StubClient.Chat(
            [.. Sentences(recording), "</article>", """{"language":"fr","sentence":1,"text":"wrong","wrong":["number"]}""", """{"language":"ar","sentence":-1,"text":"wrong","wrong":["name"]}"""]);
        request["response_format"]!["json_schema"]!["schema"] = JsonNode.Parse(
            """{"type":"object","properties":{"corrections":{"type":"array","items":{"type":"object","properties":{"language":{},"sentence":{},"text":{},"evidence":{}}}}}}""");

        var corrections = (JsonArray)(await _client.AnswerAsync(request))["corrections"]!;

        var summaries = recording["answer"]!["summaries"]!;
        Assert.Equal((string)summaries["fr"]!["sentences"]![1]!["text"]!, (string)corrections[0]!["text"]!);
        Assert.True(JsonNode.DeepEquals(summaries["fr"]!["sentences"]![1]!["evidence"], corrections[0]!["evidence"]));
        Assert.Equal((string)summaries["ar"]!["headline"]!, (string)corrections[1]!["text"]!);
        Assert.Equal(-1, (int)corrections[1]!["sentence"]!);
    }

    private static JsonObject Read(string file) => (JsonObject)JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, file)))!;

    private static IEnumerable<string> Sentences(JsonObject recording) => ((JsonArray)recording["sentences"]!).Select(sentence => (string)sentence!);

    private static JsonObject Request(JsonObject recording, params string[] languages) =>
        StubClient.Chat(Sentences(recording), recording["options"]!.ToJsonString(), languages);

    private async Task AssertNoRecordingAsync(JsonNode request)
    {
        using var response = await _client.PostAsync(request);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("noRecording", (string)(await StubClient.ReadAsync(response))["error"]!["code"]!);
        Assert.Equal(1, _stub.Statistics.NoRecording);
        Assert.Equal(0, _stub.Statistics.Succeeded);
    }
}
