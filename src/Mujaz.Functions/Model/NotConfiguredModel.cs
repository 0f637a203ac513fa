using Mujaz.Functions.Model.Settings;
using Mujaz.Summaries;

namespace Mujaz.Functions.Model;

/// <summary>Stands where no model is configured: every call says so, and the pipeline degrades.</summary>
internal sealed class NotConfiguredModel : ISummaryModel
{
    private static readonly ModelOutcome Outcome = new(ModelOutcomeKind.NotConfigured)
    {
        Detail = $"No model is configured: set {ModelOptions.Section}:Endpoint.",
    };

    /// <inheritdoc/>
    public string? Name => null;

    /// <inheritdoc/>
    public bool IsRecorded => false;

    /// <inheritdoc/>
    public Task<ModelOutcome> CompleteAsync(ModelRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Outcome);
    }
}
