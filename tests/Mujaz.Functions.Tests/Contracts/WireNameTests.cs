using Mujaz.Functions.Batches.Storing;
using Mujaz.Functions.Summaries;
using Mujaz.Glossaries;
using Mujaz.Grounding;
using Mujaz.Summaries;
using Mujaz.Summaries.Requests;

namespace Mujaz.Functions.Tests.Contracts;

/// <summary>Pins the names on the wire: whoever renames a value in the code learns here that callers would notice.</summary>
public sealed class WireNameTests
{
    [Fact]
    public void Summary_lengths() => Assert.Equal(["oneSentence", "short", "medium", "long"], Names<SummaryLength>());

    [Fact]
    public void Summary_styles() => Assert.Equal(["paragraph", "bullets"], Names<SummaryStyle>());

    [Fact]
    public void Engine_kinds() => Assert.Equal(["llm", "recorded", "offline"], Names<EngineKind>());

    [Fact]
    public void Keyword_kinds() => Assert.Equal(["topic", "person", "organization", "place", "event"], Names<KeywordKind>());

    [Fact]
    public void Check_statuses() => Assert.Equal(["passed", "flagged", "unchecked", "unverified"], Names<CheckStatus>());

    [Fact]
    public void Finding_kinds() =>
        Assert.Equal(["language", "number", "date", "name", "quote", "length", "evidence", "unit", "role", "speaker", "polarity", "link"], Names<FindingKind>());

    [Fact]
    public void Finding_statuses() => Assert.Equal(["notFound", "mismatch", "elsewhere", "contradicted"], Names<FindingStatus>());

    [Fact]
    public void Cache_statuses() => Assert.Equal(["miss", "partial", "hit", "unavailable"], Names<CacheStatus>());

    [Fact]
    public void Batch_statuses() => Assert.Equal(["staging", "running", "completed", "cancelled"], Names<BatchStatus>());

    [Fact]
    public void Batch_item_states() => Assert.Equal(["queued", "succeeded", "failed", "cancelled"], Names<BatchItemState>());

    [Fact]
    public void Batch_callback_statuses() => Assert.Equal(["pending", "delivered", "failed"], Names<BatchCallbackStatus>());

    [Fact]
    public void A_name_is_matched_exactly()
    {
        Assert.True(WireName.TryParse<SummaryLength>("oneSentence", out _));
        Assert.False(WireName.TryParse<SummaryLength>("OneSentence", out _));
        Assert.False(WireName.TryParse<SummaryLength>("0", out _));
    }

    private static string[] Names<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(WireName.Of)];
}
