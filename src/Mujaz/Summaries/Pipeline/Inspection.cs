using Mujaz.Grounding;
using Mujaz.Languages;

namespace Mujaz.Summaries.Pipeline;

/// <summary>What the checks found in all renderings of an answer; every language has a list, empty when nothing is wrong.</summary>
/// <param name="Unsupported">By language, what the article does not support: such a sentence cannot stay.</param>
/// <param name="Disagreeing">
/// By language, supported numbers that no other language has, or that it alone leaves out: such a sentence is right, so it is only flagged.
/// </param>
internal sealed record Inspection(
    IReadOnlyDictionary<Language, IReadOnlyList<Finding>> Unsupported,
    IReadOnlyDictionary<Language, IReadOnlyList<Finding>> Disagreeing)
{
    /// <summary>By language, what may be wrong but is not sure enough to blame a sentence for: it only asks for a second look.</summary>
    public IReadOnlyDictionary<Language, IReadOnlyList<Finding>> Suspicions { get; init; } = new Dictionary<Language, IReadOnlyList<Finding>>();

    /// <summary>
    /// By language, findings that a second look was to decide on and could not: such a sentence stays, flagged. Languages
    /// without a list had all their doubts decided.
    /// </summary>
    public IReadOnlyDictionary<Language, IReadOnlyList<Finding>> Undecided { get; init; } = new Dictionary<Language, IReadOnlyList<Finding>>();

    /// <summary>What a second look said of sentences that it rejected, in words for the model, by language and index.</summary>
    public IReadOnlyDictionary<(Language Language, int Index), string> Rejections { get; init; } = new Dictionary<(Language, int), string>();
}
