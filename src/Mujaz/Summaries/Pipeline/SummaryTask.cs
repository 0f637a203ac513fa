using Mujaz.Articles;
using Mujaz.Glossaries;

namespace Mujaz.Summaries.Pipeline;

/// <summary>One run of the pipeline: what is to be made of what.</summary>
/// <param name="Article">The article.</param>
/// <param name="Options">What is wanted of it.</param>
/// <param name="Glossary">The glossary entries that occur in the article.</param>
internal sealed record SummaryTask(Article Article, SummaryOptions Options, IReadOnlyList<GlossaryEntry> Glossary)
{
    /// <summary>The length wanted of this article.</summary>
    public LengthTarget Target { get; } = LengthTarget.For(Options, Article);
}
