namespace Mujaz.Glossaries;

/// <summary>How the house spells a name in the three languages.</summary>
/// <param name="Id">A stable id of lower-case letters, digits and hyphens: <c>abdelouafi-laftit</c>.</param>
/// <param name="Kind">What it names.</param>
/// <param name="Arabic">The Arabic spellings, the preferred first; at least one.</param>
/// <param name="French">The French spelling.</param>
/// <param name="English">The English spelling.</param>
public sealed record GlossaryEntry(string Id, KeywordKind Kind, IReadOnlyList<string> Arabic, string French, string English)
{
    /// <summary>Spellings in Latin script that are recognised and corrected to the preferred one.</summary>
    public IReadOnlyList<string> Variants { get; init; } = [];
}
