using System.Text.Json.Nodes;
using Mujaz.ModelStub.Faults;

namespace Mujaz.ModelStub.Answers;

/// <summary>Answers a request to judge sentences: with recorded judgements, or as a judge that is no good.</summary>
internal static class VerificationAnswer
{
    // No number of a sentence in any request.
    private const int WrongNumber = 900;

    /// <summary>Whether a prompt asks for judgements.</summary>
    public static bool IsAskedFor(StubPrompt prompt) => prompt.Schema?["properties"]?["judgements"] is not null;

    /// <summary>The answer to a prompt, or null when a judgement that is needed was not recorded.</summary>
    /// <param name="prompt">The prompt.</param>
    /// <param name="recording">The recording about its article, or null.</param>
    /// <param name="kind">The fault to play.</param>
    /// <param name="synthesize">Whether judgements may be made up: everything is supported.</param>
    public static JsonObject? From(StubPrompt prompt, VerificationRecording? recording, ModelStubFaultKind kind, bool synthesize)
    {
        var judgements = new JsonArray();
        foreach (var sentence in prompt.Notices.Where(notice => notice["text"] is not null))
        {
            var judgement = kind switch
            {
                ModelStubFaultKind.VerificationRejectsAll => Rejected(FirstWordOf(sentence)),
                ModelStubFaultKind.VerificationAcceptsAll => Supported(prompt, sentence),
                ModelStubFaultKind.VerificationInventsWords => Rejected("words that no sentence has"),
                _ => recording?.Find(sentence) ?? (synthesize || kind != ModelStubFaultKind.None ? Supported(prompt, sentence) : null),
            };
            if (judgement is null)
            {
                return null;
            }

            var number = (int?)sentence["sentence"] ?? 0;
            judgements.Add((JsonNode)new JsonObject
            {
                ["sentence"] = kind == ModelStubFaultKind.VerificationWrongNumbers ? number + WrongNumber : number,
                ["article"] = judgement["article"]!.DeepClone(),
                ["mismatch"] = judgement["mismatch"]!.DeepClone(),
                ["wrongWords"] = judgement["wrongWords"]!.DeepClone(),
                ["verdict"] = judgement["verdict"]!.DeepClone(),
            });
        }

        return new JsonObject { ["judgements"] = judgements };
    }

    private static JsonObject Rejected(string words) => new()
    {
        ["article"] = new JsonArray(1),
        ["mismatch"] = "the article has it otherwise",
        ["wrongWords"] = new JsonArray(words),
        ["verdict"] = "contradicted",
    };

    private static JsonObject Supported(StubPrompt prompt, JsonObject sentence)
    {
        var text = StubSentence.Normalize(sentence["text"]!.ToString());
        var source = prompt.Sentences.FirstOrDefault(candidate => candidate.Text == text) ?? (prompt.Sentences.Count > 0 ? prompt.Sentences[0] : null);
        return new()
        {
            ["article"] = new JsonArray(source?.Numbers[0] ?? 1),
            ["mismatch"] = "",
            ["wrongWords"] = new JsonArray(),
            ["verdict"] = "supported",
        };
    }

    private static string FirstWordOf(JsonObject sentence) => StubSentence.Normalize(sentence["text"]!.ToString()).Split(' ')[0];
}
