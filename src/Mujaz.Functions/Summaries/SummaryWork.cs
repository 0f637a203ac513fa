using Mujaz.Articles;
using Mujaz.Functions.Storage;
using Mujaz.Glossaries;
using Mujaz.Summaries;

namespace Mujaz.Functions.Summaries;

/// <summary>Summaries that have to be made.</summary>
/// <param name="Article">The article.</param>
/// <param name="Options">What is wanted; its languages are the missing ones.</param>
/// <param name="Engine">The engine version that will make them.</param>
/// <param name="Glossary">The house's spellings.</param>
/// <param name="Refresh">Whether what is stored is to be made anew.</param>
internal sealed record SummaryWork(
    Article Article,
    SummaryOptions Options,
    EngineVersion Engine,
    IReadOnlyList<GlossaryEntry> Glossary,
    bool Refresh)
{
    /// <summary>When the work began: a takedown since then holds.</summary>
    public DateTimeOffset BegunAt { get; init; }

    /// <summary>Where the article stands in the list of all, as the look under the claim has found it; null when it was not there.</summary>
    public ListingKey? Listed { get; init; }

    /// <summary>The configured model reached another way, or null for the ordinary way.</summary>
    public ISummaryModel? Model { get; init; }

    /// <summary>What two callers must have in common to share one run.</summary>
    public string FlightKey =>
        $"{Article.Id}|{ClaimKey}|{string.Join(',', Options.Languages)}|{Options.KeywordCount}|{Refresh}";

    /// <summary>What two instances must have in common for one to wait for the other; the languages may differ.</summary>
    public string ClaimKey => $"{SummaryRowKey.VariantOf(Options)}|{SummaryRowKey.EngineOf(Engine)}";
}
