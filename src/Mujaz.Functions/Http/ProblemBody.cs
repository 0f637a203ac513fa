using System.Text.Json.Serialization;
using Mujaz.Summaries.Requests;

namespace Mujaz.Functions.Http;

/// <summary>The JSON of a problem document, RFC 9457 with Mujaz's extension members.</summary>
internal sealed record ProblemBody
{
    /// <summary>A URI that identifies the kind of problem.</summary>
    public required string Type { get; init; }

    /// <summary>A short text for the status.</summary>
    public required string Title { get; init; }

    /// <summary>The HTTP status code.</summary>
    public required int Status { get; init; }

    /// <summary>One or two sentences about this occurrence.</summary>
    public required string Detail { get; init; }

    /// <summary>A stable code for programs.</summary>
    public required string Code { get; init; }

    /// <summary>What is wrong with single fields.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FieldError>? Errors { get; init; }

    /// <summary>Seconds to wait before another try.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? RetryAfterSeconds { get; init; }

    /// <summary>When an embargo ends that prevents the answer.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? EmbargoUntil { get; init; }

    /// <summary>The categories a content filter named.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Categories { get; init; }

    /// <summary>The W3C trace id, to find the request in the telemetry.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? TraceId { get; init; }
}
