using Mujaz.Summaries;

namespace Mujaz.Functions.Model;

/// <summary>Sends verifications to a deployment of their own: who judges need not be who wrote.</summary>
internal sealed class VerifierModel(ISummaryModel model, ISummaryModel verifier) : ISummaryModel
{
    /// <inheritdoc/>
    public string? Name => model.Name;

    /// <inheritdoc/>
    public bool IsRecorded => model.IsRecorded;

    /// <inheritdoc/>
    public Task<ModelOutcome> CompleteAsync(ModelRequest request, CancellationToken cancellationToken) =>
        (request.IsVerification ? verifier : model).CompleteAsync(request, cancellationToken);
}
