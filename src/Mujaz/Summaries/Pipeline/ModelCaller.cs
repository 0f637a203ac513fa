namespace Mujaz.Summaries.Pipeline;

/// <summary>Calls the model for one run and keeps the account. Safe for calls in parallel.</summary>
internal sealed class ModelCaller(ISummaryModel model)
{
    private readonly Lock _lock = new();
    private TokenUsage _usage;

    /// <summary>What all calls of the run have cost so far.</summary>
    public TokenUsage Usage
    {
        get
        {
            lock (_lock)
            {
                return _usage;
            }
        }
    }

    /// <summary>
    /// Calls the model. A truncated answer is asked for once more with twice the room, an empty one once more as it was:
    /// both happen by chance, and a second time is enough to know that they did not.
    /// </summary>
    public async Task<ModelOutcome> CallAsync(ModelRequest request, CancellationToken cancellationToken)
    {
        var outcome = await CallOnceAsync(request, cancellationToken);
        return outcome.Kind switch
        {
            ModelOutcomeKind.Truncated => await CallOnceAsync(
                request with { MaxAnswerTokens = request.MaxAnswerTokens * 2 }, cancellationToken),
            ModelOutcomeKind.Empty => await CallOnceAsync(request, cancellationToken),
            _ => outcome,
        };
    }

    /// <summary>Calls the model and gives up after a while, which is an outcome like any other.</summary>
    /// <param name="request">The call.</param>
    /// <param name="limit">How long it may take.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<ModelOutcome> CallWithinAsync(ModelRequest request, TimeSpan limit, TimeProvider time, CancellationToken cancellationToken)
    {
        using var limited = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limited.Token, cancellationToken);
        try
        {
            return await CallAsync(request, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new ModelOutcome(ModelOutcomeKind.Unreachable) { Detail = $"There was no answer within {limit.TotalSeconds:0} s." };
        }
    }

    private async Task<ModelOutcome> CallOnceAsync(ModelRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var outcome = await model.CompleteAsync(request, cancellationToken);
        lock (_lock)
        {
            _usage += outcome.Usage;
        }

        // An answer without content is empty whatever the client called it.
        return outcome is { Kind: ModelOutcomeKind.Answered } && string.IsNullOrWhiteSpace(outcome.Content)
            ? outcome with { Kind = ModelOutcomeKind.Empty, Detail = outcome.Detail ?? "The answer had no content." }
            : outcome;
    }
}
