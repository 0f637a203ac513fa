using Mujaz.Languages;

namespace Mujaz.Summaries.Verification;

/// <summary>A sentence of a summary that is to be judged against the article.</summary>
/// <param name="Language">The language it is in.</param>
/// <param name="Index">Its index in its summary, from 0; -1 for the headline.</param>
/// <param name="Text">Its text.</param>
internal sealed record SentenceToVerify(Language Language, int Index, string Text)
{
    /// <summary>The numbers of the article's sentences that it cites; none for a headline.</summary>
    public IReadOnlyList<int> Evidence { get; init; } = [];
}
