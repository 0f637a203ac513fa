using Mujaz.Functions.Batches.Storing;
using Mujaz.Functions.Summaries;
using Mujaz.Summaries.Requests;

namespace Mujaz.Functions.Batches.Contract;

/// <summary>From batches to the public contract.</summary>
internal static class BatchMapping
{
    public static BatchCountsBody ToBody(this BatchTally tally) => new(tally.Total, tally.Queued, tally.Running, tally.Succeeded, tally.Failed, tally.Cancelled, tally.Embargoed);

    /// <summary>A batch as callers see it.</summary>
    /// <param name="header">The batch.</param>
    /// <param name="tally">How far it is.</param>
    /// <param name="root">The address of all batches, without a closing slash.</param>
    /// <param name="now">The time of the answer.</param>
    public static BatchBody ToBody(this BatchHeader header, BatchTally tally, string root, DateTimeOffset now)
    {
        var ended = tally.Total - tally.Open;
        return new BatchBody
        {
            Id = header.Id,
            Status = WireName.Of(header.Status),
            Name = header.Name,
            Tier = header.IsEconomy ? BatchTier.Economy : BatchTier.Standard,
            Counts = tally.ToBody(),
            Percent = tally.Total == 0 ? 0 : Math.Round(100.0 * ended / tally.Total, 1),
            CreatedAt = header.CreatedAt,
            CompletedAt = header.CompletedAt,
            EstimatedCompletion = header.IsFinished ? null : EstimateOf(header, tally, now),
            ExpiresAt = header.ExpiresAt,
            Results = $"{root}/{header.Id}/results",
            Report = header.IsFinished ? $"{root}/{header.Id}/report" : null,
            Callback = CallbackOf(header),
            Usage = tally.Usage.ToBody(),
            Warnings = header.Warnings,
        };
    }

    /// <summary>Judging by the pace so far; what is under embargo is not judged by it, but lasts as long as the embargo.</summary>
    private static DateTimeOffset? EstimateOf(BatchHeader header, BatchTally tally, DateTimeOffset now)
    {
        var ended = tally.Total - tally.Open;
        var waiting = tally.Open - tally.Embargoed;
        DateTimeOffset? byPace = waiting == 0 ? now : ended == 0 ? null : now + ((now - header.CreatedAt) * ((double)waiting / ended));
        return tally.EmbargoUntil > byPace ? tally.EmbargoUntil : byPace;
    }

    private static BatchCallbackBody? CallbackOf(BatchHeader header)
    {
        var state = header.Callback ?? new BatchCallbackState(BatchCallbackStatus.Pending);
        return header.CallbackUrl is null ? null : new BatchCallbackBody(WireName.Of(state.Status), state.Attempts, state.LastError, state.DeliveredAt);
    }
}
