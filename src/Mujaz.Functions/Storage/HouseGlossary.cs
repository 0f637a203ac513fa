using Azure;
using Microsoft.Extensions.Options;
using Mujaz.Glossaries;

namespace Mujaz.Functions.Storage;

/// <summary>The glossary that comes with the app, with the house's changes laid over it. Read from the table now and then.</summary>
internal sealed partial class HouseGlossary(
    GlossaryStore store,
    IOptions<GlossaryOptions> options,
    TimeProvider time,
    ILogger<HouseGlossary> logger) : IGlossary
{
    private static readonly GlossaryEntry[] SeedEntries = [.. SeedGlossary.Entries.OrderBy(entry => entry.Id, StringComparer.Ordinal)];

    private volatile Snapshot? _snapshot;

    public async ValueTask<IReadOnlyList<GlossaryEntry>> GetEntriesAsync(CancellationToken cancellationToken)
    {
        if (_snapshot is { } snapshot && time.GetUtcNow() < snapshot.FreshUntil)
        {
            return snapshot.Entries;
        }

        try
        {
            return await RefreshAsync(cancellationToken);
        }
        catch (RequestFailedException exception)
        {
            // Yesterday's spellings, or those that come with the app, are better than no summaries.
            LogStale(logger, exception.Status, exception);
            return _snapshot?.Entries ?? SeedEntries;
        }
    }

    /// <summary>Reads the table now: this instance sees a change at once, others within the refresh interval.</summary>
    public async Task<IReadOnlyList<GlossaryEntry>> RefreshAsync(CancellationToken cancellationToken)
    {
        var house = await store.GetAllAsync(cancellationToken);
        GlossaryEntry[] entries =
        [
            .. SeedGlossary.Entries.Where(entry => !house.ContainsKey(entry.Id))
                .Concat(house.Values.OfType<GlossaryEntry>())
                .OrderBy(entry => entry.Id, StringComparer.Ordinal),
        ];
        _snapshot = new Snapshot(entries, time.GetUtcNow() + options.Value.RefreshInterval);
        return entries;
    }

    private sealed record Snapshot(IReadOnlyList<GlossaryEntry> Entries, DateTimeOffset FreshUntil);

    [LoggerMessage(6001, LogLevel.Warning, "The glossary could not be read ({Status}); the last one known is used.")]
    private static partial void LogStale(ILogger logger, int status, Exception exception);
}
