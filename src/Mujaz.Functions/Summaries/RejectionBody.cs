using Mujaz.Summaries.Requests;

namespace Mujaz.Functions.Summaries;

/// <summary>What <c>rejected/NAME.json</c> says.</summary>
internal sealed record RejectionBody
{
    /// <summary>The blob that was rejected.</summary>
    public required string Blob { get; init; }

    /// <summary>Where its original is kept.</summary>
    public required string Original { get; init; }

    /// <summary>A stable code, the same as in problem documents.</summary>
    public required string Code { get; init; }

    /// <summary>One or two sentences for people.</summary>
    public required string Detail { get; init; }

    /// <summary>What is wrong with single fields of a JSON article.</summary>
    public required IReadOnlyList<FieldError> Errors { get; init; }

    /// <summary>The categories a content filter named.</summary>
    public required IReadOnlyList<string> Categories { get; init; }

    /// <summary>When it was rejected.</summary>
    public required DateTimeOffset RejectedAt { get; init; }
}
