namespace Mujaz.Functions.Model.Resilience;

/// <summary>
/// Reads each response's body as a part of the attempt, inside of the resilience pipeline: a body that hangs or is cut off is
/// a failed attempt, and not a surprise after the last one.
/// </summary>
/// <param name="largest">The largest body in bytes.</param>
internal sealed class ResponseBuffer(int largest) : DelegatingHandler
{
    /// <summary>
    /// What a chat call may answer. 16 MiB: a completion of 16,000 tokens is well below 1 MB, and more is no answer of a model.
    /// </summary>
    public const int LargestChat = 16 * 1024 * 1024;

    /// <summary>What the provider's Batch API may answer: providers let a file have 200 MB.</summary>
    public const int LargestBatchFile = 200 * 1024 * 1024;

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        try
        {
            await response.Content.LoadIntoBufferAsync(largest, cancellationToken);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
