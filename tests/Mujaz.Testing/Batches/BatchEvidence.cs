using System.Text.Json;
using Mujaz.ModelStub;

namespace Mujaz.Testing.Batches;

/// <summary>What is known after a batch has ended, to be held against what is promised.</summary>
public sealed record BatchEvidence
{
    /// <summary>The texts that were posted, in their order.</summary>
    public required IReadOnlyList<string> Articles { get; init; }

    /// <summary>The lines of <c>summaries/NAME.jsonl</c>.</summary>
    public required IReadOnlyList<JsonElement> Results { get; init; }

    /// <summary>When each item was finished, by its sequence from 1.</summary>
    public required IReadOnlyDictionary<int, DateTimeOffset> FinishedAt { get; init; }

    /// <summary>The good answers the model sent in full.</summary>
    public required IReadOnlyList<ModelStubAnswer> Answers { get; init; }

    /// <summary>The handlers that were killed.</summary>
    public required IReadOnlyList<HandlerKill> Kills { get; init; }

    /// <summary>How many answers were lost with the process that had asked for them.</summary>
    public int LostAnswers => Answers.Count - Answers.Select(answer => answer.Article).Distinct().Count();
}
