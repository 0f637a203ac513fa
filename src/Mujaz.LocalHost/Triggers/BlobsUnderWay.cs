using System.Collections.Concurrent;

namespace Mujaz.LocalHost.Triggers;

/// <summary>The blob versions that some instance works on now, so that two messages of one blob are not worked on at once. Thread-safe.</summary>
internal sealed class BlobsUnderWay(TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly ConcurrentDictionary<BlobTriggerMessage, byte> _blobs = new();

    /// <summary>Takes a blob, when no other has it any more. It is rare that another has: a host was killed between message and receipt.</summary>
    public async Task EnterAsync(BlobTriggerMessage blob, CancellationToken cancellationToken)
    {
        while (!_blobs.TryAdd(blob, 0))
        {
            await Task.Delay(Pause, time, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Lets go of a blob.</summary>
    public void Leave(BlobTriggerMessage blob) => _blobs.TryRemove(blob, out _);
}
