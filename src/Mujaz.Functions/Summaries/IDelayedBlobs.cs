namespace Mujaz.Functions.Summaries;

/// <summary>Processes the blobs that <see cref="IBlobQueue"/> brings back.</summary>
internal interface IDelayedBlobs
{
    /// <summary>Processes a blob as it is now; one that is gone was taken down or is not wanted any more.</summary>
    /// <param name="name">NAME of <c>articles/NAME</c>.</param>
    /// <param name="tries">How often it was tried again already.</param>
    /// <param name="cancellationToken">Cancelled when the host stops.</param>
    Task ProcessAsync(string name, int tries, CancellationToken cancellationToken);
}
