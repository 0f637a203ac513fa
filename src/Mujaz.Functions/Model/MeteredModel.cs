using System.Diagnostics;
using Mujaz.Functions.Telemetry;
using Mujaz.Summaries;

namespace Mujaz.Functions.Model;

/// <summary>Measures, traces and logs the calls of the model inside.</summary>
internal sealed class MeteredModel(
    ISummaryModel inner, string server, ModelPriceList prices, ModelTelemetry telemetry, TimeProvider time) : ISummaryModel
{
    /// <inheritdoc/>
    public string? Name => inner.Name;

    /// <inheritdoc/>
    public bool IsRecorded => inner.IsRecorded;

    /// <inheritdoc/>
    public async Task<ModelOutcome> CompleteAsync(ModelRequest request, CancellationToken cancellationToken)
    {
        using var span = SummaryTracing.Source.StartActivity($"chat {inner.Name}", ActivityKind.Client);
        var started = time.GetTimestamp();
        var outcome = await inner.CompleteAsync(request, cancellationToken);
        var cost = prices.CostOf(outcome.Usage, inner.Name);
        telemetry.Completed(span, inner.Name ?? "", server, outcome, time.GetElapsedTime(started), cost);
        return outcome with { Usage = prices.Priced(outcome.Usage, cost) };
    }
}
