using Mujaz.Functions.Model.Telemetry;
using Mujaz.Summaries;

namespace Mujaz.Functions.Model;

/// <summary>
/// Goes through endpoints until one answers. Only those that throttle or cannot be reached are passed over, and without a
/// wait: waiting is for when none has room.
/// </summary>
/// <param name="endpoints">The endpoints in the order they are turned to; at least one.</param>
/// <param name="telemetry">Gets each move to another endpoint.</param>
internal sealed class FallbackModel(IReadOnlyList<EndpointModel> endpoints, ModelTelemetry telemetry) : ISummaryModel
{
    /// <inheritdoc/>
    public string? Name => endpoints[0].Name;

    /// <inheritdoc/>
    public bool IsRecorded => endpoints[0].IsRecorded;

    /// <inheritdoc/>
    public async Task<ModelOutcome> CompleteAsync(ModelRequest request, CancellationToken cancellationToken)
    {
        ModelOutcome? kept = null;

        // The sort is stable: endpoints with room keep their order, the others come after by how long they have to be waited for.
        foreach (var endpoint in endpoints.OrderBy(endpoint => endpoint.WaitFor(request)))
        {
            if (kept is not null)
            {
                telemetry.MovingOn(endpoint.Host, kept);
            }

            var outcome = await endpoint.CompleteAsync(request, cancellationToken);
            if (outcome.Kind is not (ModelOutcomeKind.Throttled or ModelOutcomeKind.Unreachable))
            {
                return outcome;
            }

            kept = kept is null || EndOf(outcome) < EndOf(kept) ? outcome : kept;
        }

        return kept!;
    }

    /// <summary>When a failure may be over. One that says nothing about it may be over at the next try; an open circuit is not.</summary>
    private static TimeSpan EndOf(ModelOutcome failure) =>
        failure.IsTransient ? failure.RetryAfter ?? Resilience.RetryBudget.FirstDelay : TimeSpan.MaxValue;
}
