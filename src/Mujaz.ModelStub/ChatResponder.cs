using System.Text.Json.Nodes;
using Mujaz.ModelStub.Answers;
using Mujaz.ModelStub.Faults;

namespace Mujaz.ModelStub;

/// <summary>Finds the response to a chat call: a recording, a made-up answer, or a fault.</summary>
internal sealed class ChatResponder(RecordingLibrary recordings, bool synthesize)
{
    /// <summary>The response to a call.</summary>
    /// <param name="body">The call's body, or null when it is no JSON.</param>
    /// <param name="fault">The fault to play; <see cref="ModelStubFaultKind.None"/> for a good answer.</param>
    public StubResponse Respond(JsonNode? body, ModelStubFault fault) => WithoutLooking(fault) ?? Answer(body, fault.Kind);

    /// <summary>The response of a fault that does not depend on the article; null for the others.</summary>
    private static StubResponse? WithoutLooking(ModelStubFault fault) => fault.Kind switch
    {
        ModelStubFaultKind.Throttled => new(429, ChatCompletion.Error(fault.Code ?? "429", "Requests have exceeded the rate limit.")),
        ModelStubFaultKind.Error => new(fault.Status ?? 400, ChatCompletion.Error(fault.Code ?? "error", "The call was rejected.", fault.Parameter)),
        ModelStubFaultKind.InternalServerError => new(500, ChatCompletion.Error("internal_error", "The server had an error.")),
        ModelStubFaultKind.ServiceUnavailable => new(503, ChatCompletion.Error("unavailable", "The service is overloaded.")),
        ModelStubFaultKind.Refusal => new(200, ChatCompletion.Refusal()),
        ModelStubFaultKind.ContentFilterPrompt => new(400, ChatCompletion.PromptFiltered()),
        ModelStubFaultKind.ContentFilterAnswer => new(200, ChatCompletion.Filtered()),
        ModelStubFaultKind.TruncatedWithoutContent => new(200, ChatCompletion.ReasonedAway()),
        ModelStubFaultKind.Empty => new(200, ChatCompletion.Of("")),
        ModelStubFaultKind.NullContent => new(200, ChatCompletion.Of(content: null)),
        ModelStubFaultKind.NotAChatCompletion => new(200, new JsonObject { ["status"] = "ok" }),
        _ => null,
    };

    private StubResponse Answer(JsonNode? body, ModelStubFaultKind kind)
    {
        if (StubPrompt.Parse(body) is not { } prompt)
        {
            return new(400, ChatCompletion.Error("invalid_request", "The body is no chat request."));
        }

        if (VerificationAnswer.IsAskedFor(prompt))
        {
            return VerificationAnswer.From(prompt, recordings.FindVerification(prompt), kind, synthesize) is { } judgements
                ? Answer(judgements, kind, usage: null, prompt)
                : NoRecording();
        }

        var recording = recordings.Find(prompt);
        var source = recording?.Answer ?? (synthesize && prompt.Sentences.Count > 0 ? ArticleSynthesizer.Answer(prompt) : null);
        if (source is null)
        {
            return NoRecording();
        }

        var full = CorrectionAnswer.IsAskedFor(prompt) ? CorrectionAnswer.From(source, prompt) : source;
        return Answer(AnswerProjection.Project(full, prompt), kind, recording?.Usage, prompt);
    }

    private static StubResponse Answer(JsonObject answer, ModelStubFaultKind kind, JsonObject? usage, StubPrompt prompt)
    {
        AnswerSpoiler.Spoil(answer, kind);
        return new(200, Complete(StubResponse.ToText(answer), kind, usage)) { Article = prompt.Fingerprint };
    }

    private static StubResponse NoRecording() =>
        new(404, ChatCompletion.Error("noRecording", "The stub has no recording for this article and these options."));

    private static JsonObject Complete(string content, ModelStubFaultKind kind, JsonObject? usage) => kind switch
    {
        ModelStubFaultKind.Truncated => ChatCompletion.Of(content[..(content.Length / 2)], "length", usage),
        ModelStubFaultKind.MalformedJson => ChatCompletion.Of(content[..(content.Length / 2)], "stop", usage),
        ModelStubFaultKind.JsonInText => ChatCompletion.Of($"Here is the summary:\n```json\n{content}\n```\nIs there anything else?", "stop", usage),
        _ => ChatCompletion.Of(content, "stop", usage),
    };
}
