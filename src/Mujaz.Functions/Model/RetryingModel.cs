using Mujaz.Functions.Model.Resilience;
using Mujaz.Summaries;
using Polly;
using Polly.Timeout;

namespace Mujaz.Functions.Model;

/// <summary>Gives a call its time in all, its place among the calls under way, and its tries.</summary>
internal sealed class RetryingModel(ISummaryModel inner, CallPipeline calls) : ISummaryModel
{
    /// <inheritdoc/>
    public string? Name => inner.Name;

    /// <inheritdoc/>
    public bool IsRecorded => inner.IsRecorded;

    /// <inheritdoc/>
    public async Task<ModelOutcome> CompleteAsync(ModelRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        try
        {
            calls.Budget.Start(context);
            return await calls.Pipeline.ExecuteAsync(
                static (context, call) => new ValueTask<ModelOutcome>(call.Inner.CompleteAsync(call.Request, context.CancellationToken)),
                context,
                (Inner: inner, Request: request));
        }
        catch (TimeoutRejectedException timeout)
        {
            return new(ModelOutcomeKind.Unreachable)
            {
                Detail = $"There was no answer within {timeout.Timeout.TotalSeconds:0.#} s in all.",
                Reason = "timeout",
            };
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }
}
