using Azure;
using Azure.Data.Tables;

namespace Mujaz.Functions.Storage;

/// <summary>The tables of the app, created on first use: no network before the app listens.</summary>
internal sealed class StorageTables(TableServiceClient service)
{
    private static readonly TimeSpan LongestProbe = TimeSpan.FromSeconds(4);

    private readonly CreateOnce _creation = new();

    /// <summary>Articles and their summaries; partition = article id.</summary>
    public TableClient Summaries { get; } = service.GetTableClient("summaries");

    /// <summary>Who is making which summary right now; partition = article id.</summary>
    public TableClient Claims { get; } = service.GetTableClient("claims");

    /// <summary>Which article expires on which day; partition = day.</summary>
    public TableClient Expiry { get; } = service.GetTableClient("expiry");

    /// <summary>Where near-duplicates of an article are found; partition = version and language.</summary>
    public TableClient Fingerprints { get; } = service.GetTableClient("fingerprints");

    /// <summary>Batches and their items; partition = batch id.</summary>
    public TableClient Batches { get; } = service.GetTableClient("batches");

    /// <summary>The stored articles, newest first; partition = day.</summary>
    public TableClient Listing { get; } = service.GetTableClient("listing");

    /// <summary>What people have decided about summaries; partition = article id.</summary>
    public TableClient Reviews { get; } = service.GetTableClient("reviews");

    /// <summary>The house's spellings of names.</summary>
    public TableClient Glossary { get; } = service.GetTableClient("glossary");

    /// <summary>Whether the tables answer now, within some seconds.</summary>
    public async Task<bool> AreReachableAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(LongestProbe);
        try
        {
            await EnsureCreatedAsync(limit.Token);
            await Summaries.GetEntityIfExistsAsync<TableEntity>("health", "probe", cancellationToken: limit.Token);
            return true;
        }
        catch (Exception exception)
            when (exception is RequestFailedException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>Creates what does not exist yet; after the first success it costs nothing.</summary>
    public ValueTask EnsureCreatedAsync(CancellationToken cancellationToken) => _creation.RunAsync(CreateAsync, cancellationToken);

    private Task CreateAsync(CancellationToken cancellationToken) => Task.WhenAll(
        Summaries.CreateIfNotExistsAsync(cancellationToken),
        Claims.CreateIfNotExistsAsync(cancellationToken),
        Expiry.CreateIfNotExistsAsync(cancellationToken),
        Fingerprints.CreateIfNotExistsAsync(cancellationToken),
        Batches.CreateIfNotExistsAsync(cancellationToken),
        Listing.CreateIfNotExistsAsync(cancellationToken),
        Reviews.CreateIfNotExistsAsync(cancellationToken),
        Glossary.CreateIfNotExistsAsync(cancellationToken));
}
