using Mujaz.Functions.Batches.Contract;
using Mujaz.Functions.Batches.Storing;
using Mujaz.Functions.Model;
using Mujaz.Functions.Summaries;
using Mujaz.Summaries;

namespace Mujaz.Functions.Batches.Results;

/// <summary>Collects what the report says while the results pass by.</summary>
internal sealed class BatchReportBuilder
{
    private readonly List<BatchFailureBody> _failures = [];
    private int _duplicates;
    private int _fromCache;
    private int _byBatch;
    private int _byCall;
    private TokenUsage _economyUsage;

    public BatchTally Tally { get; private set; } = new();

    public void Add(BatchResultLine line)
    {
        var item = line.Item;
        Tally = Tally.With(item);
        _duplicates += line.DuplicateOf is null ? 0 : 1;
        _fromCache += item is { State: BatchItemState.Succeeded, FromCache: true } && line.DuplicateOf is null ? 1 : 0;
        _economyUsage += item.EconomyUsage;
        _byBatch += item.EconomyUsage.Calls > 0 ? 1 : 0;
        _byCall += item.EconomyUsage.Calls == 0 && item.Usage.Calls > 0 ? 1 : 0;
        if (item.State == BatchItemState.Failed)
        {
            _failures.Add(new BatchFailureBody(item.Sequence, item.ItemId, item.Place, item.ErrorCode!, item.ErrorDetail!));
        }
    }

    /// <summary>The report.</summary>
    /// <param name="header">The batch.</param>
    /// <param name="parts">What the provider was given of it; nothing in the standard tier.</param>
    /// <param name="now">When it was put together.</param>
    /// <param name="prices">The price list.</param>
    public BatchReportBody ToBody(BatchHeader header, IReadOnlyList<ProviderBatchPart> parts, DateTimeOffset now, ModelPriceList prices)
    {
        // Items of a former release kept tokens alone; they are of the configured deployment.
        var cost = Tally.Usage.Cost ?? prices.CostOf(Tally.Usage, _economyUsage);
        return new BatchReportBody
        {
            Id = header.Id,
            Name = header.Name,
            Source = header.SourceBlob,
            Counts = Tally.ToBody(),
            DuplicatesFolded = _duplicates,
            FromCache = _fromCache,
            Failures = _failures,
            Warnings = [.. header.Warnings, .. ProviderBatchReport.WarningsOf(parts)],
            Usage = Tally.Usage.ToBody(),
            Economy = header.IsEconomy ? ProviderBatchReport.ToBody(parts, _byBatch, _byCall, _economyUsage) : null,
            Cost = cost,
            Currency = cost is null ? null : Tally.Usage.Currency ?? prices.Currency,
            CreatedAt = header.CreatedAt,
            CompletedAt = now,
            DurationSeconds = Math.Round((now - header.CreatedAt).TotalSeconds, 3),
        };
    }
}
