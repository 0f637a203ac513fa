using System.Globalization;
using System.Text.Json;
using Mujaz.Functions.Http;
using Mujaz.Functions.Model.Settings;
using Mujaz.Summaries;

namespace Mujaz.Functions.Model;

/// <summary>
/// Turns an error answer into an outcome whose detail helps an operator. The provider's own message is never passed on:
/// it may quote the prompt or a part of the key. Its codes are, because they are identifiers.
/// </summary>
internal static class ChatErrorReader
{
    private const int LongestIdentifier = 64;

    /// <summary>The outcome of an answer with a status of 300 and more.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="body">The response body.</param>
    /// <param name="retryAfter">How long the provider asks to wait, or null.</param>
    public static ModelOutcome Read(int status, ReadOnlyMemory<byte> body, TimeSpan? retryAfter)
    {
        var error = ReadError(body);
        return status switch
        {
            400 when error.IsContentFilter => ContentFilterReport.Outcome(error.FilterResults, "The content filter refused the article."),
            404 when error.Code == "noRecording" => new(ModelOutcomeKind.NotConfigured) { Detail = "There is no recording for this article." },
            429 => Passing(ModelOutcomeKind.Throttled, $"The provider throttles{error.Named}."),
            408 or >= 500 => Passing(ModelOutcomeKind.Unreachable, $"The endpoint failed with status {status}{error.Named}."),
            _ => new(ModelOutcomeKind.Rejected) { Detail = Explain(status, error) },
        };

        ModelOutcome Passing(ModelOutcomeKind kind, string detail) => new(kind)
        {
            Detail = detail,
            Reason = status.ToString(CultureInfo.InvariantCulture),
            RetryAfter = retryAfter,
            IsTransient = true,
        };
    }

    private static string Explain(int status, ProviderError error) => (status, error) switch
    {
        (401, _) => $"The key or identity was not accepted (401{error.Named}): check {ModelOptions.Section}:ApiKey.",
        (403, _) => $"The key or identity may not use this model (403{error.Named}): check its role and the resource's network rules.",
        (404, _) =>
            $"There is no such deployment or path (404{error.Named}): check {ModelOptions.Section}:Deployment and {ModelOptions.Section}:Endpoint.",
        (413, _) or (_, { Code: "context_length_exceeded" }) => "The article is too long for the model's context.",
        (400 or 422, { Parameter: { } parameter }) =>
            $"The model does not accept the parameter '{parameter}' as sent ({status}{error.Named}): see {SettingOf(parameter)}.",
        _ => $"The provider rejected the call ({status}{error.Named}).",
    };

    private static string SettingOf(string parameter) => ModelOptions.Section + ":" + parameter.Split('.', '[')[0] switch
    {
        "max_tokens" or "max_completion_tokens" => "TokenLimitParameter and MaxOutputTokens",
        "temperature" => "Temperature",
        "reasoning_effort" or "reasoning" => "ReasoningEffort",
        "verbosity" => "Verbosity",
        "response_format" => "StructuredOutput",
        "model" => "Deployment",
        _ => "*",
    };

    private static ProviderError ReadError(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            // OpenAI's form is {"error":{…}}; some compatible servers send the inner object alone.
            var error = document.RootElement.Member("error");
            return ProviderError.Read(error.ValueKind == JsonValueKind.Object ? error : document.RootElement);
        }
        catch (JsonException)
        {
            // A proxy's HTML page, say: the status tells enough.
            return new ProviderError(null, null, false, default);
        }
    }

    private sealed record ProviderError(string? Code, string? Parameter, bool IsContentFilter, JsonElement FilterResults)
    {
        /// <summary>The code for a sentence, with its comma, or nothing.</summary>
        public string Named => Code is null ? "" : ", " + Code;

        public static ProviderError Read(JsonElement error)
        {
            var inner = error.Member("innererror");
            var code = Identifier(error.Member("code"));
            var isContentFilter = code == "content_filter" || inner.Member("code").Text() == "ResponsibleAIPolicyViolation";
            return new ProviderError(code, Identifier(error.Member("param")), isContentFilter, FilterResultsOf(error, inner));
        }

        private static JsonElement FilterResultsOf(JsonElement error, JsonElement inner)
        {
            var result = inner.Member("content_filter_result");
            if (result.ValueKind == JsonValueKind.Undefined)
            {
                result = inner.Member("content_filter_results");
            }

            return result.ValueKind == JsonValueKind.Undefined ? default : result.Clone();
        }

        private static string? Identifier(JsonElement element) =>
            element.Text() is { Length: > 0 and <= LongestIdentifier } text && text.All(IsIdentifierCharacter) ? text : null;

        private static bool IsIdentifierCharacter(char character) =>
            char.IsAsciiLetterOrDigit(character) || character is '_' or '-' or '.' or '[' or ']';
    }
}
