using System.Text.Json;
using Mujaz.Functions.Http;
using Mujaz.Functions.Model.Settings;
using Mujaz.Summaries;

namespace Mujaz.Functions.Model;

/// <summary>
/// Turns a 200 answer into an outcome. The order matters: a truncated or filtered answer can look complete, so
/// <c>finish_reason</c> and <c>refusal</c> come before the content. Reads the wire format itself, because compatible
/// servers leave fields out and invent finish reasons, and because the filter's categories are an extension of Azure's.
/// </summary>
internal static class ChatAnswerReader
{
    /// <summary>The outcome of an answer with a status of 2xx.</summary>
    /// <param name="body">The response body, in UTF-8.</param>
    public static ModelOutcome Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return Read(document.RootElement);
        }
        catch (JsonException)
        {
            return NotAChatCompletion;
        }
    }

    private static ModelOutcome NotAChatCompletion => new(ModelOutcomeKind.Unreachable)
    {
        Detail = $"The endpoint answered with something that is no chat completion: is {ModelOptions.Section}:Endpoint the base address of the API?",
        Reason = "notAChatCompletion",
    };

    private static ModelOutcome Read(JsonElement root)
    {
        if (root.Member("choices") is not { ValueKind: JsonValueKind.Array } choices)
        {
            return NotAChatCompletion;
        }

        var choice = choices.GetArrayLength() > 0 ? choices[0] : default;
        var usage = ReadUsage(root.Member("usage"));
        return Judge(choice, usage) with { Usage = usage, Model = root.Member("model").Text() };
    }

    private static ModelOutcome Judge(JsonElement choice, TokenUsage usage)
    {
        var message = choice.Member("message");
        var content = message.Member("content").Text();
        switch (choice.Member("finish_reason").Text())
        {
            case "length":
                return Truncated(usage);
            case "content_filter":
                return ContentFilterReport.Outcome(choice.Member("content_filter_results"), "The content filter cut the model's answer off.");
        }

        if (message.Member("refusal").Text() is { Length: > 0 })
        {
            return new(ModelOutcomeKind.Refused) { Detail = "The model declined to answer." };
        }

        return string.IsNullOrWhiteSpace(content)
            ? new(ModelOutcomeKind.Empty) { Detail = "The model's answer has no content." }
            : new(ModelOutcomeKind.Answered) { Content = content };
    }

    private static ModelOutcome Truncated(TokenUsage usage) => new(ModelOutcomeKind.Truncated)
    {
        Detail = usage.ReasoningTokens > 0 && usage.ReasoningTokens >= usage.OutputTokens / 2
            ? $"The token limit went into hidden reasoning ({usage.ReasoningTokens} of {usage.OutputTokens} tokens): "
                + $"lower {ModelOptions.Section}:ReasoningEffort or raise {ModelOptions.Section}:ReasoningTokens."
            : $"The answer was cut off at the token limit after {usage.OutputTokens} tokens.",
    };

    private static TokenUsage ReadUsage(JsonElement usage) => new(
        Calls: 1,
        usage.Member("prompt_tokens").Count(),
        usage.Member("prompt_tokens_details").Member("cached_tokens").Count(),
        usage.Member("completion_tokens").Count(),
        usage.Member("completion_tokens_details").Member("reasoning_tokens").Count());
}
