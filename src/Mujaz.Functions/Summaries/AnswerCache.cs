using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using Mujaz.Functions.Http;
using Mujaz.Grounding;
using Mujaz.Summaries;

namespace Mujaz.Functions.Summaries;

/// <summary>Finished answers in memory, for the very same request coming again at once: a desk's page that is opened by ten people.</summary>
/// <remarks>
/// In front of Table Storage, never instead of it. Short-lived, since a takedown on another instance cannot be heard here.
/// Only whole answers are kept: every language there, none made offline, none unverified.
/// </remarks>
internal sealed class AnswerCache : IDisposable
{
    /// <summary>The content type of every answer kept.</summary>
    public const string ContentType = "application/json; charset=utf-8";

    private const int MarkSize = 128;

    // Longer than any call is kept waiting.
    private static readonly TimeSpan LongestWork = TimeSpan.FromMinutes(10);

    private readonly MemoryCache _answers;
    private readonly TimeSpan _duration;
    private readonly TimeProvider _time;

    public AnswerCache(IOptions<SummarizingOptions> options, TimeProvider time)
    {
        _duration = options.Value.AnswerCacheDuration;
        _time = time;
        _answers = new MemoryCache(new MemoryCacheOptions { SizeLimit = options.Value.AnswerCacheBytes });
    }

    /// <summary>The answer to the very same request, if it was given a moment ago.</summary>
    public bool TryGet(string key, [NotNullWhen(true)] out byte[]? content)
    {
        content = _answers.TryGetValue(key, out Answer? answer) && !WasForgotten(answer!.ArticleId, answer.KeptAt) ? answer!.Content : null;
        return content is not null;
    }

    /// <summary>Keeps an answer as it will read next time: everything from the cache, nothing spent.</summary>
    public void Keep(string key, SummaryResult result)
    {
        if (_duration <= TimeSpan.Zero || !IsWhole(result) || WasForgotten(result.Article.Id, result.BegunAt))
        {
            return;
        }

        var again = result with { Cached = result.Summaries.Keys.ToHashSet(), Cache = CacheStatus.Hit, Usage = default };
        var content = JsonSerializer.SerializeToUtf8Bytes(again.ToResponse(), ContractJson.Wire.SummaryResponse);
        Set(key, new Answer(result.Article.Id, content, _time.GetUtcNow()), content.Length + key.Length, _duration);
    }

    /// <summary>Gives no answer about an article any more that was kept before now.</summary>
    public void Forget(string articleId)
    {
        if (_duration > TimeSpan.Zero)
        {
            Set(MarkKey(articleId), _time.GetUtcNow(), MarkSize, LongestWork);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _answers.Dispose();

    // The mark outlives every answer it is about, and the work on every answer that is begun before it.
    private bool WasForgotten(string articleId, DateTimeOffset at) =>
        _answers.TryGetValue(MarkKey(articleId), out DateTimeOffset forgottenAt) && forgottenAt >= at;

    private void Set(string key, object value, long size, TimeSpan duration)
    {
        using var entry = _answers.CreateEntry(key);
        entry.Value = value;
        entry.Size = size;
        entry.AbsoluteExpirationRelativeToNow = duration;
    }

    private static bool IsWhole(SummaryResult result) =>
        result.Unavailable.Count == 0
        && result.Summaries.Values.All(summary => summary.Engine.Kind != EngineKind.Offline && summary.Checks.Status != CheckStatus.Unverified);

    private static string MarkKey(string articleId) => "forgotten|" + articleId;

    private sealed record Answer(string ArticleId, byte[] Content, DateTimeOffset KeptAt);
}
