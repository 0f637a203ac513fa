using System.Text.Json.Nodes;

namespace Mujaz.ModelStub.Answers;

/// <summary>Writes bodies of the chat-completions wire format.</summary>
internal static class ChatCompletion
{
    /// <summary>The name every answer of the stub carries, so that nobody takes it for a model.</summary>
    public const string ModelName = "recorded";

    private const int CharactersPerToken = 4;

    /// <summary>A completion.</summary>
    /// <param name="content">The answer's text, or null.</param>
    /// <param name="finishReason">Why it ended.</param>
    /// <param name="usage">Its usage, or null to estimate it from the content.</param>
    public static JsonObject Of(string? content, string finishReason = "stop", JsonObject? usage = null) => new()
    {
        ["id"] = "chatcmpl-" + Guid.NewGuid().ToString("N"),
        ["object"] = "chat.completion",
        ["created"] = DateTimeOffset.UtcNow.ToUnixTimeSeconds(),
        ["model"] = ModelName,
        ["choices"] = new JsonArray(new JsonObject
        {
            ["index"] = 0,
            ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = content, ["refusal"] = null },
            ["finish_reason"] = finishReason,
        }),
        ["usage"] = usage?.DeepClone() ?? Usage(1_000, (content?.Length ?? 0) / CharactersPerToken, 0),
    };

    /// <summary>A completion in which the model declines.</summary>
    public static JsonObject Refusal()
    {
        var completion = Of(content: null);
        completion["choices"]![0]!["message"]!["refusal"] = "I'm sorry, I cannot help with that.";
        return completion;
    }

    /// <summary>A completion without content whose whole limit went into hidden reasoning.</summary>
    public static JsonObject ReasonedAway() => Of(content: null, "length", Usage(1_000, 4_096, 4_096));

    /// <summary>A completion that Azure's filter cut off, with the categories it reports.</summary>
    public static JsonObject Filtered()
    {
        var completion = Of("The first words of", "content_filter");
        completion["choices"]![0]!["content_filter_results"] = FilterResults();
        return completion;
    }

    /// <summary>An error body.</summary>
    public static JsonObject Error(string code, string message, string? parameter = null) => new()
    {
        ["error"] = new JsonObject
        {
            ["message"] = message,
            ["type"] = "invalid_request_error",
            ["param"] = parameter,
            ["code"] = code,
        },
    };

    /// <summary>The error body of Azure's filter for a prompt, with the categories it reports.</summary>
    public static JsonObject PromptFiltered()
    {
        var body = Error("content_filter", "The response was filtered due to the prompt triggering the content management policy.", "prompt");
        var error = (JsonObject)body["error"]!;
        error["status"] = 400;
        error["innererror"] = new JsonObject
        {
            ["code"] = "ResponsibleAIPolicyViolation",
            ["content_filter_result"] = FilterResults(),
        };
        return body;
    }

    private static JsonObject FilterResults() => new()
    {
        ["hate"] = new JsonObject { ["filtered"] = false, ["severity"] = "safe" },
        ["violence"] = new JsonObject { ["filtered"] = true, ["severity"] = "medium" },
        ["jailbreak"] = new JsonObject { ["filtered"] = false, ["detected"] = false },
    };

    private static JsonObject Usage(int prompt, int completion, int reasoning) => new()
    {
        ["prompt_tokens"] = prompt,
        ["completion_tokens"] = completion,
        ["total_tokens"] = prompt + completion,
        ["prompt_tokens_details"] = new JsonObject { ["cached_tokens"] = 0 },
        ["completion_tokens_details"] = new JsonObject { ["reasoning_tokens"] = reasoning },
    };
}
