namespace Mujaz.Functions.Batches.Economy;

/// <summary>Registers what batches of the tier <c>economy</c> need.</summary>
internal static class EconomyRegistration
{
    public static IServiceCollection AddEconomy(this IServiceCollection services) => services
        .AddSingleton<EconomyPartStore>()
        .AddSingleton<EconomyAnswers>()
        .AddSingleton<EconomyModels>()
        .AddSingleton<EconomyCollector>()
        .AddSingleton<EconomySubmitter>()
        .AddSingleton<EconomyDispatcher>()
        .AddSingleton<EconomyFetcher>()
        .AddSingleton<EconomyRelease>()
        .AddSingleton<EconomyReport>()
        .AddSingleton<EconomyPoller>();
}
