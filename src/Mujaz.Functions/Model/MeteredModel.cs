using Mujaz.Functions.Model.Telemetry;
using Mujaz.Summaries;

namespace Mujaz.Functions.Model;

/// <summary>Measures and logs the calls of the model inside.</summary>
internal sealed class MeteredModel(ISummaryModel inner, string server, ModelPriceList prices, ModelTelemetry telemetry, TimeProvider time) : ISummaryModel
{
    /// <inheritdoc/>
    public string? Name => inner.Name;

    /// <inheritdoc/>
    public bool IsRecorded => inner.IsRecorded;

    /// <inheritdoc/>
    public async Task<ModelOutcome> CompleteAsync(ModelRequest request, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var outcome = await inner.CompleteAsync(request, cancellationToken);
        telemetry.Completed(inner.Name ?? "", server, outcome, time.GetElapsedTime(started), prices.CostOf(outcome.Usage, inner.Name));
        return outcome;
    }
}
