using System.Net;
using System.Text.Json.Nodes;
using Mujaz.ModelStub.Faults;
using Mujaz.Testing;

namespace Mujaz.ModelStub.Tests;

/// <summary>Judgements of sentences: replayed, made up, or those of a judge that is no good.</summary>
public sealed class VerificationTests
{
    private static readonly string Folder = RepositoryRoot.Combine("seeds", "recordings");
    private static readonly string[] Lines = ["[1] The minister opened the port of Nador on Monday.", "[2] Ships come in May."];

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Path.Combine(Folder, "verifications")).Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Every_recorded_judgement_is_given_back_by_the_number_of_its_sentence(string file)
    {
        var recording = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Folder, "verifications", file), TestContext.Current.CancellationToken))!;
        var recorded = recording["judgements"]!.AsArray();
        await using var stub = await StartAsync(new ModelStubOptions { RecordingsFolder = Folder });
        using var client = new StubClient(stub);

        // The house's typography may have set the spaces anew.
        var sentences = recorded.Select(judgement => ((string)judgement!["language"]!, ((string)judgement["text"]!).Replace(' ', '\u00A0'))).ToArray();
        var answer = await client.AnswerAsync(Request(recording["sentences"]!.AsArray().Select(line => (string)line!), sentences));

        var judgements = answer["judgements"]!.AsArray();
        Assert.Equal(Enumerable.Range(1, recorded.Count), judgements.Select(judgement => (int)judgement!["sentence"]!));
        Assert.All(judgements.Zip(recorded), pair => Assert.True(JsonNode.DeepEquals(pair.First!["article"], pair.Second!["article"])));
    }

    [Fact]
    public async Task A_sentence_that_nobody_judged_has_no_recording()
    {
        var recording = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Folder, "verifications", "000.json"), TestContext.Current.CancellationToken))!;
        await using var stub = await StartAsync(new ModelStubOptions { RecordingsFolder = Folder });
        using var client = new StubClient(stub);

        using var response = await client.PostAsync(Request(recording["sentences"]!.AsArray().Select(line => (string)line!), ("en", "Something else.")));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData(ModelStubFaultKind.VerificationRejectsAll, 1, "contradicted", "The")]
    [InlineData(ModelStubFaultKind.VerificationInventsWords, 1, "contradicted", "words that no sentence has")]
    [InlineData(ModelStubFaultKind.VerificationAcceptsAll, 1, "supported", null)]
    [InlineData(ModelStubFaultKind.VerificationWrongNumbers, 901, "supported", null)]
    public async Task A_judge_that_is_no_good_is_played_on_demand(ModelStubFaultKind kind, int number, string verdict, string? words)
    {
        await using var stub = await StartAsync(new ModelStubOptions());
        using var client = new StubClient(stub);
        stub.Enqueue(kind);

        var answer = await client.AnswerAsync(Request(Lines, ("en", "The port was opened.")));

        var judgement = answer["judgements"]![0]!;
        Assert.Equal((number, verdict), ((int)judgement["sentence"]!, (string)judgement["verdict"]!));
        Assert.Equal(words, judgement["wrongWords"]!.AsArray().Select(word => (string?)word).SingleOrDefault());
    }

    [Fact]
    public async Task A_fault_for_one_schema_waits_for_a_call_with_it()
    {
        await using var stub = await StartAsync(new ModelStubOptions { Synthesize = true });
        using var client = new StubClient(stub);
        stub.Enqueue(new ModelStubFault(ModelStubFaultKind.ServiceUnavailable) { Schema = "verification" });

        using var summaries = await client.PostAsync(StubClient.Chat(Lines, languages: ["en"]));
        using var verification = await client.PostAsync(Request(Lines, ("en", "The port was opened.")));
        using var again = await client.PostAsync(Request(Lines, ("en", "The port was opened.")));

        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK], [summaries.StatusCode, verification.StatusCode, again.StatusCode]);
    }

    [Fact]
    public async Task Made_up_judgements_support_everything_by_the_sentence_itself()
    {
        await using var stub = await StartAsync(new ModelStubOptions { Synthesize = true });
        using var client = new StubClient(stub);

        var answer = await client.AnswerAsync(Request(Lines, ("en", "Ships come in May."), ("fr", "Autre chose.")));

        Assert.Equal([2, 1], answer["judgements"]!.AsArray().Select(judgement => (int)judgement!["article"]![0]!));
    }

    private static Task<ModelStubServer> StartAsync(ModelStubOptions options) => ModelStubServer.StartAsync(options, TestContext.Current.CancellationToken);

    private static JsonObject Request(IEnumerable<string> lines, params (string Language, string Text)[] sentences)
    {
        var request = StubClient.Chat(lines, """{"published":null}""");
        var user = request["messages"]![1]!;
        user["content"] = string.Join('\n', [(string)user["content"]!, .. sentences.Select((sentence, index) =>
            $"{index + 1} {sentence.Language}: {sentence.Text}")]);
        request["response_format"] = new JsonObject
        {
            ["type"] = "json_schema",
            ["json_schema"] = new JsonObject
            {
                ["name"] = "verification",
                ["strict"] = true,
                ["schema"] = JsonNode.Parse("""{"type":"object","properties":{"judgements":{"type":"array","items":{"type":"object"}}}}"""),
            },
        };
        return request;
    }
}
