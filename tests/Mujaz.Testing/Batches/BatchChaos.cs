using Azure.Storage.Queues;
using Mujaz.LocalHost;

namespace Mujaz.Testing.Batches;

/// <summary>Kills handlers with SIGKILL and copies queue messages at random points of a batch's work.</summary>
/// <remarks>
/// The points are numbers of answers the model has given, and not times: they fall into the work however fast the machine is.
/// </remarks>
public sealed class BatchChaos(LocalHostApplication host, int instances, QueueClient queue, int seed)
{
    private const int LargestCopy = 32;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(300);

#pragma warning disable CA5394 // Repeatable, not secret.
    private readonly Random _random = new(seed);
    private readonly List<HandlerKill> _kills = [];

    /// <summary>The handlers that were killed so far.</summary>
    public IReadOnlyList<HandlerKill> Kills => _kills;

    /// <summary>How many messages were delivered a second time.</summary>
    public int Copies { get; private set; }

    /// <summary>Makes trouble until every article has been answered, and once more while the results are put together.</summary>
    /// <param name="kills">How many handlers to kill during the work.</param>
    /// <param name="articles">How many distinct articles there are.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task RunAsync(int kills, int articles, CancellationToken cancellationToken)
    {
        var start = host.ModelStub!.Statistics.Succeeded;
        var points = Enumerable.Range(0, kills).Select(_ => start + _random.Next(articles / 20, articles)).Append(start + articles).Order();
        foreach (var point in points)
        {
            while (host.ModelStub.Statistics.Succeeded < point)
            {
                await Task.Delay(Look, cancellationToken);
            }

            await CopyMessagesAsync(cancellationToken);
            await Task.Delay(LongestWait * _random.NextDouble(), cancellationToken);
            await KillAsync(cancellationToken);
        }
    }

    private async Task CopyMessagesAsync(CancellationToken cancellationToken)
    {
        var messages = await queue.PeekMessagesAsync(_random.Next(1, LargestCopy), cancellationToken);
        foreach (var message in messages.Value)
        {
            await queue.SendMessageAsync(message.MessageText, cancellationToken: cancellationToken);
            Copies++;
        }
    }

    private async Task KillAsync(CancellationToken cancellationToken)
    {
        var now = DateTimeOffset.UtcNow;
        if (await host.KillWorkerAsync(_random.Next(instances), cancellationToken) is { } process)
        {
            _kills.Add(new HandlerKill(process, now));
        }
    }
#pragma warning restore CA5394
}
