using Mujaz.Functions.Batches.Results;
using Mujaz.Functions.Batches.Storing;

namespace Mujaz.Functions.Batches.ProviderBatches;

/// <summary>Registers what batches of the tier <c>economy</c> need.</summary>
internal static class ProviderBatchRegistration
{
    public static IServiceCollection AddEconomy(this IServiceCollection services) => services
        .AddSingleton<ProviderBatchPartStore>()
        .AddSingleton<ProviderBatchAnswers>()
        .AddSingleton<ProviderBatchModels>()
        .AddSingleton<ProviderBatchCollector>()
        .AddSingleton<ProviderBatchSubmitter>()
        .AddSingleton<ProviderBatchDispatcher>()
        .AddSingleton<ProviderBatchFetcher>()
        .AddSingleton<ProviderBatchRelease>()
        .AddSingleton<ProviderBatchReport>()
        .AddSingleton<ProviderBatchPoller>();
}
