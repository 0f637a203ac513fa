using Mujaz.Functions.Http;
using Mujaz.Functions.Storage;

namespace Mujaz.Functions.Summaries;

/// <summary>Takes in blobs that hold many articles.</summary>
internal interface IBlobBatchIntake
{
    /// <summary>Whether a blob has a format for many articles: by its name, or by its first bytes.</summary>
    bool HoldsMany(ArticleBlob blob);

    /// <summary>Takes the blob in as one batch, however often it is delivered. One text with several articles is parted.</summary>
    /// <param name="blob">The blob.</param>
    /// <param name="options">What holds for all its articles.</param>
    /// <param name="cancellationToken">Cancelled when the host stops.</param>
    /// <returns>Why the blob cannot be taken, or null.</returns>
    Task<Problem?> TakeAsync(ArticleBlob blob, BlobOptions options, CancellationToken cancellationToken);

    /// <summary>Whether this version of the blob is a batch already, running or ended.</summary>
    Task<bool> HasTakenAsync(ArticleBlob blob, CancellationToken cancellationToken);
}
