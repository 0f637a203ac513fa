using System.Globalization;
using Mujaz.Tool.Batches.Service;

namespace Mujaz.Tool.Batches.Progress;

/// <summary>Watches batches until all have ended.</summary>
internal sealed class BatchFollower(BatchService service, ProgressLine progress)
{
    private static readonly TimeSpan DefaultPause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    /// <summary>Asks as often as the service wants to be asked.</summary>
    /// <returns>The batches as they ended, in the same order.</returns>
    public async Task<IReadOnlyList<BatchState>> FollowAsync(IReadOnlyList<string> ids, CancellationToken cancellation)
    {
        var states = new BatchState[ids.Count];
        while (true)
        {
            var pause = DefaultPause;
            for (var index = 0; index < ids.Count; index++)
            {
                if (states[index] is not { HasEnded: true })
                {
                    var answer = await service.GetAsync(ids[index], cancellation);
                    states[index] = answer.State;
                    pause = answer.RetryAfter ?? pause;
                }
            }

            Show(states);
            if (states.All(state => state.HasEnded))
            {
                progress.End();
                return states;
            }

            await Task.Delay(pause < LongestPause ? pause : LongestPause, service.Patience.Time, cancellation);
        }
    }

    private void Show(BatchState[] states)
    {
        var (total, ended) = (states.Sum(state => state.Counts.Total), states.Sum(state => state.Counts.Ended));
        var failed = states.Sum(state => state.Counts.Failed);
        var left = ended == total ? null : states.Max(state => state.EstimatedCompletion) - service.Patience.Time.GetUtcNow();
        var failures = failed == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {failed:N0} failed");
        progress.Show(
            new Share(total == 0 ? 1 : (double)ended / total, total == 0 ? 0 : (double)failed / total),
            string.Create(CultureInfo.InvariantCulture, $"{ended:N0} of ") + Wording.Articles(total) + failures + Wording.Left(left));
    }
}
