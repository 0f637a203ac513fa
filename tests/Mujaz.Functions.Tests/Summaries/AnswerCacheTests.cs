using Microsoft.Extensions.Options;
using Mujaz.Functions.Storage;
using Mujaz.Functions.Summaries;
using Mujaz.Grounding;
using Mujaz.Languages;
using Mujaz.Summaries;

namespace Mujaz.Functions.Tests.Summaries;

public sealed class AnswerCacheTests
{
    [Fact]
    public void The_very_same_request_is_answered_as_a_hit_that_cost_nothing()
    {
        using var cache = NewCache();
        cache.Keep("key", Result(EngineKind.Llm));

        Assert.True(cache.TryGet("key", out var content));
        using var json = System.Text.Json.JsonDocument.Parse(content);
        Assert.Equal("hit", json.RootElement.GetProperty("cache").GetString());
        Assert.Equal(0, json.RootElement.GetProperty("usage").GetProperty("calls").GetInt32());
        Assert.True(json.RootElement.GetProperty("summaries").GetProperty("fr").GetProperty("cached").GetBoolean());
    }

    [Fact]
    public void Another_request_is_not_answered()
    {
        using var cache = NewCache();
        cache.Keep("key", Result(EngineKind.Llm));

        Assert.False(cache.TryGet("other", out _));
    }

    [Fact]
    public void An_offline_summary_is_not_kept()
    {
        using var cache = NewCache();
        cache.Keep("key", Result(EngineKind.Offline));

        Assert.False(cache.TryGet("key", out _));
    }

    [Fact]
    public void An_unverified_summary_is_not_kept()
    {
        using var cache = NewCache();
        var result = Result(EngineKind.Llm);
        cache.Keep("key", result with
        {
            Summaries = result.Summaries.ToDictionary(pair => pair.Key, pair => pair.Value with { Checks = new CheckReport(CheckStatus.Unverified, []) }),
        });

        Assert.False(cache.TryGet("key", out _));
    }

    [Fact]
    public void An_answer_with_a_missing_language_is_not_kept()
    {
        using var cache = NewCache();
        var unavailable = new Dictionary<Language, Unavailable> { [Language.Arabic] = new(UnavailableCode.ModelRequired, "x") };
        cache.Keep("key", Result(EngineKind.Llm) with { Unavailable = unavailable });

        Assert.False(cache.TryGet("key", out _));
    }

    [Fact]
    public void A_takedown_is_heard_at_once_and_a_new_answer_is_kept_again()
    {
        using var cache = NewCache();
        var result = Result(EngineKind.Llm);
        cache.Keep("key", result);
        cache.Keep("other", result with { Article = result.Article with { Id = new string('b', 32) } });

        cache.Forget(result.Article.Id);

        Assert.False(cache.TryGet("key", out _));
        Assert.True(cache.TryGet("other", out _));
        cache.Keep("key", result);
        Assert.False(cache.TryGet("key", out _), "The work on it began before the takedown.");
        cache.Keep("key", result with { BegunAt = DateTimeOffset.UtcNow });
        Assert.True(cache.TryGet("key", out _));
    }

    [Fact]
    public void A_duration_of_zero_switches_it_off()
    {
        using var cache = NewCache(TimeSpan.Zero);
        cache.Keep("key", Result(EngineKind.Llm));
        cache.Forget(new string('a', 32));

        Assert.False(cache.TryGet("key", out _));
    }

    private static AnswerCache NewCache(TimeSpan? duration = null) =>
        new(Options.Create(new SummarizingOptions { AnswerCacheDuration = duration ?? TimeSpan.FromMinutes(10) }), TimeProvider.System);

    private static SummaryResult Result(EngineKind kind) => new(new StoredArticle
    {
        Id = new string('a', 32),
        Title = null,
        Text = "x",
        Language = Language.French,
        Variety = null,
        Words = 1,
        Author = null,
        PublishedAt = null,
        Url = null,
        Removed = [],
    })
    {
        Summaries = new Dictionary<Language, Summary>
        {
            [Language.French] = new()
            {
                Language = Language.French,
                Sentences = [new SummarySentence("Phrase.", [])],
                Checks = CheckReport.Passed,
                Engine = new EngineVersion(kind, "m", null, null),
                CreatedAt = DateTimeOffset.UnixEpoch,
            },
        },
        Keywords = [],
        Usage = new TokenUsage(1, 10, 0, 5, 0),
    };
}
