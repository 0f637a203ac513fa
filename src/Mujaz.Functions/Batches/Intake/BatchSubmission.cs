using Mujaz.Functions.Batches.Storing;
using Mujaz.Functions.Http;

namespace Mujaz.Functions.Batches.Intake;

/// <summary>Takes in a batch that came over HTTP; under an <c>Idempotency-Key</c> only once.</summary>
internal sealed class BatchSubmission(BatchIntake intake, BatchStore store, BatchKeyStore keys)
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(2);

    /// <summary>Stages and starts the batch, or finds the one that came under the same key.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="body">The body that the entries are read from.</param>
    /// <param name="open">Reads the articles in it.</param>
    /// <param name="cancellationToken">The caller's patience.</param>
    /// <exception cref="ProblemException">The input cannot be taken, or the key came with another body.</exception>
    public async Task<BatchHeader> SubmitAsync(
        NewBatch batch, HashingStream body, Func<Stream, Task<Result<BatchInput>>> open, CancellationToken cancellationToken)
    {
        if (batch.KeyHash is not { } keyHash)
        {
            var staged = await StageAsync(batch, body, open, cancellationToken);
            return await intake.StartAsync(staged, cancellationToken);
        }

        if (await keys.FindAsync(keyHash, cancellationToken) is { } known)
        {
            return await RepeatAsync(known, await HashAsync(body, batch.Options, cancellationToken), cancellationToken);
        }

        return await SubmitFirstAsync(batch, keyHash, body, open, cancellationToken);
    }

    private async Task<BatchHeader> SubmitFirstAsync(
        NewBatch batch, string keyHash, HashingStream body, Func<Stream, Task<Result<BatchInput>>> open, CancellationToken cancellationToken)
    {
        var staged = await StageAsync(batch, body, open, cancellationToken);
        var key = new BatchKey(keyHash, batch.Id, await HashAsync(body, batch.Options, cancellationToken), staged.Items);
        if (await keys.TryAddAsync(key, cancellationToken))
        {
            return await intake.StartAsync(staged, cancellationToken);
        }

        // The same call at the same time was faster.
        await intake.DiscardAsync(staged);
        return await RepeatAsync(await keys.FindAsync(keyHash, cancellationToken), key.BodyHash, cancellationToken);
    }

    private async Task<BatchHeader> StageAsync(
        NewBatch batch, HashingStream body, Func<Stream, Task<Result<BatchInput>>> open, CancellationToken cancellationToken)
    {
        var input = await open(body);
        return input.Succeeded ? await intake.StageAsync(batch, input.Value, cancellationToken) : throw new ProblemException(input.Problem);
    }

    private async Task<BatchHeader> RepeatAsync(BatchKey? known, string bodyHash, CancellationToken cancellationToken)
    {
        if (known is not null && known.BodyHash != bodyHash)
        {
            throw new ProblemException(BatchProblem.KeyReused);
        }

        var header = known is null ? null : await store.GetHeaderAsync(known.BatchId, cancellationToken);
        if (header is null)
        {
            // Swept at this very moment.
            throw new ProblemException(new Problem(StatusCodes.Status503ServiceUnavailable, ProblemCode.StorageUnavailable, "Try again.") { RetryAfter = RetryAfter });
        }

        // The first call may have been killed between remembering the key and starting.
        return header.Status == BatchStatus.Staging
            ? await intake.StartAsync(header with { Items = known!.Items }, cancellationToken)
            : header;
    }

    private static async Task<string> HashAsync(HashingStream body, string options, CancellationToken cancellationToken)
    {
        await body.CopyToAsync(Stream.Null, cancellationToken);
        return body.Finish(options);
    }
}
