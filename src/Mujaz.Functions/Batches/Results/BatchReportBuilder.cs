using Mujaz.Functions.Contracts;
using Mujaz.Functions.Models;

namespace Mujaz.Functions.Batches.Results;

/// <summary>Collects what the report says while the results pass by.</summary>
internal sealed class BatchReportBuilder
{
    private readonly List<BatchFailureBody> _failures = [];
    private int _duplicates;
    private int _fromCache;

    public BatchTally Tally { get; private set; } = new();

    public void Add(BatchResultLine line)
    {
        var item = line.Item;
        Tally = Tally.With(item);
        _duplicates += line.DuplicateOf is null ? 0 : 1;
        _fromCache += item is { State: BatchItemState.Succeeded, FromCache: true } && line.DuplicateOf is null ? 1 : 0;
        if (item.State == BatchItemState.Failed)
        {
            _failures.Add(new BatchFailureBody(item.Sequence, item.ItemId, item.Place, item.ErrorCode!, item.ErrorDetail!));
        }
    }

    public BatchReportBody ToBody(BatchHeader header, DateTimeOffset now, ModelPriceList prices) => new()
    {
        Id = header.Id,
        Name = header.Name,
        Source = header.SourceBlob,
        Counts = Tally.ToBody(),
        DuplicatesFolded = _duplicates,
        FromCache = _fromCache,
        Failures = _failures,
        Warnings = header.Warnings,
        Usage = Tally.Usage.ToBody(),
        Cost = prices.CostOf(Tally.Usage),
        Currency = prices.CostOf(Tally.Usage) is null ? null : prices.Currency,
        CreatedAt = header.CreatedAt,
        CompletedAt = now,
        DurationSeconds = Math.Round((now - header.CreatedAt).TotalSeconds, 3),
    };
}
