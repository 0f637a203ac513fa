using System.Globalization;
using Azure;
using Azure.Core;
using Mujaz.Storage.Pipeline;

namespace Mujaz.Storage.Blobs;

/// <summary>
/// A lease on a blob: who holds it alone may write. The id is chosen here, so that acquiring again after a lost response is the same lease.
/// </summary>
public sealed class BlobLeaseClient
{
    /// <summary>A lease that never ends by itself.</summary>
    public static readonly TimeSpan InfiniteLeaseDuration = TimeSpan.FromSeconds(-1);

    private readonly BlobClient _blob;

    internal BlobLeaseClient(BlobClient blob, string? leaseId)
    {
        _blob = blob;
        LeaseId = leaseId ?? Guid.NewGuid().ToString();
    }

    /// <summary>The lease's id: a GUID.</summary>
    public string LeaseId { get; }

    /// <summary>Takes the lease.</summary>
    /// <param name="duration">15 to 60 s, or <see cref="InfiniteLeaseDuration"/>.</param>
    /// <param name="conditions">What must hold of the blob.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <returns>The lease.</returns>
    /// <exception cref="RequestFailedException">409 <c>LeaseAlreadyPresent</c>, 404 <c>BlobNotFound</c>.</exception>
    public Task<Response<BlobLease>> AcquireAsync(
        TimeSpan duration, BlobRequestConditions? conditions = null, CancellationToken cancellationToken = default) =>
        SendAsync(
            "acquire",
            [("x-ms-proposed-lease-id", LeaseId), ("x-ms-lease-duration", Seconds(duration))],
            conditions,
            201,
            cancellationToken);

    /// <summary>Takes the lease unless another holds it.</summary>
    /// <param name="duration">15 to 60 s, or <see cref="InfiniteLeaseDuration"/>.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <returns>The lease, or null when another holds it.</returns>
    /// <exception cref="RequestFailedException">404 <c>BlobNotFound</c>.</exception>
    public async Task<BlobLease?> TryAcquireAsync(TimeSpan duration, CancellationToken cancellationToken = default)
    {
        try
        {
            return await AcquireAsync(duration, cancellationToken: cancellationToken);
        }
        catch (RequestFailedException exception) when (exception.ErrorCode == "LeaseAlreadyPresent")
        {
            return null;
        }
    }

    /// <summary>Holds the lease for its duration again, from now.</summary>
    /// <param name="conditions">What must hold of the blob.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <returns>The lease.</returns>
    /// <exception cref="RequestFailedException">409 <c>LeaseIdMismatchWithLeaseOperation</c>: another holds it.</exception>
    public Task<Response<BlobLease>> RenewAsync(BlobRequestConditions? conditions = null, CancellationToken cancellationToken = default) =>
        SendAsync("renew", [("x-ms-lease-id", LeaseId)], conditions, 200, cancellationToken);

    /// <summary>Gives the lease back.</summary>
    /// <param name="conditions">What must hold of the blob.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <returns>The blob's version.</returns>
    /// <exception cref="RequestFailedException">409 <c>LeaseIdMismatchWithLeaseOperation</c>: another holds it.</exception>
    public Task<Response<BlobLease>> ReleaseAsync(BlobRequestConditions? conditions = null, CancellationToken cancellationToken = default) =>
        SendAsync("release", [("x-ms-lease-id", LeaseId)], conditions, 200, cancellationToken);

    /// <summary>Ends the lease, whoever holds it.</summary>
    /// <param name="breakPeriod">How long it still holds, 0 to 60 s; null lets the holder's time run out.</param>
    /// <param name="conditions">What must hold of the blob.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <returns>The blob's version.</returns>
    /// <exception cref="RequestFailedException">409 <c>LeaseNotPresentWithLeaseOperation</c>.</exception>
    public Task<Response<BlobLease>> BreakAsync(
        TimeSpan? breakPeriod = null, BlobRequestConditions? conditions = null, CancellationToken cancellationToken = default) =>
        SendAsync(
            "break",
            breakPeriod is { } period ? [("x-ms-lease-break-period", Seconds(period))] : [],
            conditions,
            202,
            cancellationToken);

    private async Task<Response<BlobLease>> SendAsync(
        string action, (string Name, string Value)[] headers, BlobRequestConditions? conditions, int success, CancellationToken cancellationToken)
    {
        using var message = _blob.CreateMessage(RequestMethod.Put, "comp=lease", conditions);
        message.Request.Headers.SetValue("x-ms-lease-action", action);
        foreach (var (name, value) in headers)
        {
            message.Request.Headers.SetValue(name, value);
        }

        var response = await _blob.SendAsync(message, cancellationToken);
        // After a release whose response was lost the lease is free, or already another's: ours is gone either way.
        var released = action == "release" && response.Status == 409 && ServicePipeline.WasRetried(message);
        return response.Status == success || released
            ? Response.FromValue(new BlobLease(LeaseId, response.Headers.ETag ?? default, BlobHeaders.LastModified(response)), response)
            : throw ServicePipeline.Failure(response);
    }

    private static string Seconds(TimeSpan time) => ((long)time.TotalSeconds).ToString(CultureInfo.InvariantCulture);
}
