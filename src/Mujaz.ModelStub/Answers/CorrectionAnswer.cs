using System.Text.Json.Nodes;

namespace Mujaz.ModelStub.Answers;

/// <summary>Answers a request to correct single sentences with those sentences of the good answer.</summary>
internal static class CorrectionAnswer
{
    /// <summary>Whether a prompt asks for corrections.</summary>
    public static bool IsAskedFor(StubPrompt prompt) => prompt.Schema?["properties"]?["corrections"] is not null;

    /// <summary>One correction for each sentence that the prompt names and the good answer has.</summary>
    public static JsonObject From(JsonObject answer, StubPrompt prompt) =>
        new() { ["corrections"] = new JsonArray([.. prompt.Notices.Select(notice => Correction(answer, notice)).OfType<JsonNode>()]) };

    private static JsonObject? Correction(JsonObject answer, JsonObject notice)
    {
        var language = notice["language"]?.ToString() ?? "";
        if (answer["summaries"]?[language] is not JsonObject rendering || notice["sentence"] is not JsonValue index)
        {
            return null;
        }

        var number = index.GetValue<int>();
        var sentences = rendering["sentences"] as JsonArray ?? [];
        var sentence = number >= 0 && number < sentences.Count ? sentences[number] : null;
        var text = number < 0 ? rendering["headline"] : sentence?["text"];
        var evidence = number < 0 ? sentences.FirstOrDefault()?["evidence"] : sentence?["evidence"];
        return text is null ? null : new JsonObject
        {
            ["language"] = language,
            ["sentence"] = number,
            ["keep"] = "",
            ["text"] = text.DeepClone(),
            ["evidence"] = evidence?.DeepClone() ?? new JsonArray(),
        };
    }
}
