using Microsoft.Extensions.Options;
using Mujaz.Functions.Batches.Storing;
using Mujaz.Functions.Model;
using Mujaz.Functions.Model.Budgets;
using Mujaz.Functions.Model.Settings;
using Mujaz.Functions.Telemetry;
using Mujaz.Summaries;

namespace Mujaz.Functions.Batches.ProviderBatches;

/// <summary>Gives items of economy batches a model that knows the provider's answers.</summary>
internal sealed class ProviderBatchModels(
    ISummaryModel model,
    ProviderBatchAnswers answers,
    IOptions<ModelOptions> options,
    ITokenBudget budget,
    ModelPriceList prices,
    ModelTelemetry telemetry)
{
    /// <summary>The model for an item; null in a batch of the standard tier, which needs none of its own.</summary>
    public ProviderBatchModel? For(BatchHeader header, string articleId) => header.IsEconomy && options.Value.IsConfigured
        ? new ProviderBatchModel(model, (request, cancellationToken) => FetchAsync(header.Id, articleId, request, cancellationToken))
        : null;

    private async Task<ModelOutcome?> FetchAsync(string batchId, string articleId, ModelRequest request, CancellationToken cancellationToken)
    {
        var fingerprint = ProviderBatchRequestFile.FingerprintOf(request, options.Value);
        if (await answers.GetAsync(batchId, articleId, fingerprint, cancellationToken) is not { } completion)
        {
            return null;
        }

        var outcome = ChatAnswerReader.Read(completion);
        if (outcome.Kind == ModelOutcomeKind.Unreachable)
        {
            // No chat completion after all.
            return null;
        }

        var cost = prices.CostOf(outcome.Usage, outcome.Usage);
        telemetry.Fetched(model.Name ?? "", new Uri(options.Value.Endpoint!).Host, outcome, cost);
        await budget.SpendAsync(outcome.Usage, CancellationToken.None);
        return outcome with { Usage = prices.Priced(outcome.Usage, cost) };
    }
}
