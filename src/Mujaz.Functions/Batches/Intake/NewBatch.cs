using System.Security.Cryptography;
using System.Text;
using Mujaz.Summaries.Requests;

namespace Mujaz.Functions.Batches.Intake;

/// <summary>A batch that is about to be taken in.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">The name of its results.</param>
internal sealed record NewBatch(string Id, string Name)
{
    private const int IdBytes = 12;

    /// <summary>The blob it came from, or null.</summary>
    public string? SourceBlob { get; init; }

    /// <summary>The options of all items as a query string.</summary>
    public string Options { get; init; } = "";

    /// <summary>The same, read.</summary>
    public ArticleOptions Defaults { get; init; } = ArticleOptions.Default;

    /// <summary>Where to report completion, or null.</summary>
    public Uri? CallbackUrl { get; init; }

    /// <summary>The address of all batches as the caller reached it, for the links of a callback.</summary>
    public string? Address { get; init; }

    /// <summary>Whether it goes to the provider's Batch API first.</summary>
    public bool IsEconomy { get; init; }

    /// <summary>How long the provider's Batch API may take; null for the configured time.</summary>
    public TimeSpan? EconomyTime { get; init; }

    /// <summary>How long it is kept after its end; null for the configured time.</summary>
    public TimeSpan? TimeToLive { get; init; }

    /// <summary>On whose account its articles are summarised; null for nobody's. See <see cref="Model.Budgets.Caller"/>.</summary>
    public string? Caller { get; init; } = Model.Budgets.Caller.Current;

    /// <summary>The hash of the caller's <c>Idempotency-Key</c>, or null.</summary>
    public string? KeyHash { get; init; }

    /// <summary>Whether a text that holds several articles becomes several items. Not for one article whose caller only does not wait.</summary>
    public bool PartsArticles { get; init; } = true;

    /// <summary>When it first came in, if taking it in was cut short before; null for now.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>An id nobody can guess.</summary>
    public static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes));

    /// <summary>The id of a blob's batch: the same for every delivery of the same version.</summary>
    public static string IdOf(string blobName, string version, ReadOnlySpan<byte> content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(blobName));
        hash.AppendData([0]);
        hash.AppendData(Encoding.UTF8.GetBytes(version));
        hash.AppendData([0]);
        hash.AppendData(content);
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, IdBytes));
    }
}
