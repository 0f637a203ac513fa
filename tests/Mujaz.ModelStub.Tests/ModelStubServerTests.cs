using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Mujaz.ModelStub.Faults;

namespace Mujaz.ModelStub.Tests;

public sealed class ModelStubServerTests
{
    private static readonly JsonObject Chat = StubClient.Chat(
        ["[1] The minister opened the port of Nador on Monday.", "[2] It cost 2.5 billion dirhams.", "[3] Ships come in May.", "[4] The works took long.", "[5] All were glad."],
        languages: ["ar", "fr", "en"]);

    [Fact]
    public async Task Without_recordings_and_without_making_answers_up_every_article_is_unknown()
    {
        await using var stub = await StartAsync(new ModelStubOptions());
        using var client = new StubClient(stub);

        using var response = await client.PostAsync(Chat);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task A_made_up_answer_has_sentences_of_the_article_without_numbers_in_its_own_language()
    {
        await using var stub = await StartAsync();
        using var client = new StubClient(stub);

        var answer = await client.AnswerAsync(Chat);

        var english = answer["summaries"]!["en"]!["sentences"]!;
        Assert.Equal("The minister opened the port of Nador on Monday.", (string)english[0]!["text"]!);
        Assert.Equal("Ships come in May.", (string)english[1]!["text"]!);
        Assert.Equal([3], english[1]!["evidence"]!.AsArray().Select(number => (int)number!));
        Assert.Equal(4, answer["summaries"]!["fr"]!["sentences"]!.AsArray().Count);
        Assert.DoesNotContain("Nador", answer["summaries"]!["fr"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/v1/chat/completions")]
    [InlineData("/openai/v1/chat/completions")]
    public async Task Chat_answers_below_both_base_paths(string path)
    {
        await using var stub = await StartAsync();
        using var client = new StubClient(stub);

        using var response = await client.PostAsync(Chat, path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task The_models_are_listed()
    {
        await using var stub = await StartAsync();
        using var http = new HttpClient();

        var models = await http.GetFromJsonAsync<JsonObject>(new Uri(stub.Endpoint, "models"), TestContext.Current.CancellationToken);

        Assert.Equal("recorded", (string)models!["data"]![0]!["id"]!);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("{}")]
    public async Task A_body_that_is_no_chat_request_is_refused(string body)
    {
        await using var stub = await StartAsync();
        using var http = new HttpClient();

        using var response = await http.PostAsync(new Uri(stub.Endpoint, "chat/completions"), new StringContent(body), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Faults_that_are_posted_are_played_in_order_and_then_no_more()
    {
        await using var stub = await StartAsync();
        using var client = new StubClient(stub);
        using var posted = await client.PostAsync(
            JsonNode.Parse("""[{"kind":"throttled","headers":{"retry-after-ms":"250"}},{"kind":"error","status":401,"code":"invalid_api_key"}]""")!, "/faults");

        using var first = await client.PostAsync(Chat);
        using var second = await client.PostAsync(Chat);
        using var third = await client.PostAsync(Chat);

        Assert.Equal(HttpStatusCode.NoContent, posted.StatusCode);
        Assert.Equal((HttpStatusCode)429, first.StatusCode);
        Assert.Equal("250", first.Headers.GetValues("retry-after-ms").Single());
        Assert.Equal(HttpStatusCode.Unauthorized, second.StatusCode);
        Assert.Equal(HttpStatusCode.OK, third.StatusCode);
    }

    [Theory]
    [InlineData("""[{"kind":"noSuchFault"}]""")]
    [InlineData("""[{"kind":"empty","typo":1}]""")]
    [InlineData("""{"kind":"empty"}""")]
    public async Task Faults_that_cannot_be_read_are_refused(string faults)
    {
        await using var stub = await StartAsync();
        using var client = new StubClient(stub);

        using var response = await client.PostAsync(JsonNode.Parse(faults)!, "/faults");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Faults_not_played_yet_can_be_forgotten()
    {
        await using var stub = await StartAsync();
        using var client = new StubClient(stub);
        using var http = new HttpClient();
        stub.Enqueue(ModelStubFaultKind.InternalServerError);

        using var deleted = await http.DeleteAsync(new Uri(stub.Endpoint, "/faults"), TestContext.Current.CancellationToken);
        using var response = await client.PostAsync(Chat);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_client_below_a_faulty_address_gets_that_fault_every_time()
    {
        await using var stub = await StartAsync();
        using var http = new HttpClient { BaseAddress = stub.FaultyEndpoint(ModelStubFaultKind.ServiceUnavailable) };

        for (var i = 0; i < 2; i++)
        {
            using var response = await http.PostAsJsonAsync("chat/completions", Chat, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        }
    }

    [Fact]
    public async Task A_header_asks_for_a_fault_of_one_call()
    {
        await using var stub = await StartAsync();
        using var http = new HttpClient { BaseAddress = stub.Endpoint };
        using var request = new HttpRequestMessage(HttpMethod.Post, "chat/completions") { Content = JsonContent.Create(Chat) };
        request.Headers.Add("x-model-stub-fault", "refusal");

        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.NotNull((await StubClient.ReadAsync(response))["choices"]![0]!["message"]!["refusal"]);
    }

    [Fact]
    public async Task A_cut_connection_breaks_the_body_off()
    {
        await using var stub = await StartAsync();
        using var client = new StubClient(stub);
        stub.Enqueue(ModelStubFaultKind.CutConnection);

        await Assert.ThrowsAsync<HttpRequestException>(() => client.PostAsync(Chat));

        Assert.Equal(0, stub.Statistics.Succeeded);
    }

    [Fact]
    public async Task Calls_successes_and_faults_are_counted_and_requests_kept()
    {
        await using var stub = await StartAsync();
        using var client = new StubClient(stub);
        using var http = new HttpClient();
        stub.Enqueue(ModelStubFaultKind.Empty);
        using var empty = await client.PostAsync(Chat);
        using var good = await client.PostAsync(Chat);

        var statistics = await http.GetFromJsonAsync<JsonObject>(new Uri(stub.Endpoint, "/stats"), TestContext.Current.CancellationToken);

        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""{"calls":2,"succeeded":1,"noRecording":0,"faults":{"Empty":1},"peakConcurrency":1,"batches":0,"batchLines":0}"""), statistics));
        Assert.Equal(2, stub.Requests.Count);
        Assert.Contains("port of Nador", stub.Requests[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faults_by_chance_come_at_their_rate_and_are_the_same_for_the_same_seed()
    {
        var first = await CountRandomFaultsAsync();
        var second = await CountRandomFaultsAsync();

        Assert.Equal(first, second);
        Assert.InRange(first.Values.Sum(), 5, 45);
    }

    [Fact]
    public async Task A_wrong_key_is_refused_where_one_is_set()
    {
        await using var stub = await StartAsync(new ModelStubOptions { Synthesize = true, ApiKey = "right" });
        using var client = new StubClient(stub);

        using var response = await client.PostAsync(Chat);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named()
    {
        await using var stub = await StartAsync();

        var exception = await Assert.ThrowsAsync<ModelStubException>(() => StartAsync(new ModelStubOptions { Port = stub.Endpoint.Port }));

        Assert.Contains($"port {stub.Endpoint.Port}", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_named()
    {
        var exception = await Assert.ThrowsAsync<ModelStubException>(() => StartAsync(new ModelStubOptions { RecordingsFolder = "no-such-folder" }));

        Assert.Contains("no-such-folder", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""{"answer":{}}""")]
    [InlineData("""{"answer":{},"sentences":[]}""")]
    [InlineData("""{"sentences":["One."]}""")]
    public async Task A_file_that_is_no_recording_is_named(string content)
    {
        var folder = Directory.CreateTempSubdirectory("recordings");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "broken.json"), content, TestContext.Current.CancellationToken);

        var exception = await Assert.ThrowsAsync<ModelStubException>(() => StartAsync(new ModelStubOptions { RecordingsFolder = folder.FullName }));

        folder.Delete(recursive: true);
        Assert.Contains("broken.json", exception.Message, StringComparison.Ordinal);
    }

    private static Task<ModelStubServer> StartAsync(ModelStubOptions? options = null) =>
        ModelStubServer.StartAsync(options ?? new ModelStubOptions { Synthesize = true }, TestContext.Current.CancellationToken);

    private static async Task<IReadOnlyDictionary<string, long>> CountRandomFaultsAsync()
    {
        await using var stub = await StartAsync(new ModelStubOptions { Synthesize = true, RandomFaultRate = 0.2, RandomSeed = 7 });
        using var http = new HttpClient { BaseAddress = stub.Endpoint };
        for (var i = 0; i < 100; i++)
        {
            await TryAsync(http);
        }

        return stub.Statistics.Faults;
    }

    private static async Task TryAsync(HttpClient http)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        try
        {
            using var response = await http.PostAsJsonAsync("chat/completions", Chat, patience.Token);
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
        {
            // Cut connections and hangs are among the faults.
        }
    }
}
