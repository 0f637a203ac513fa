using Microsoft.Extensions.Azure;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Mujaz.Functions.Telemetry;

namespace Mujaz.Functions.Storage;

/// <summary>Registers the storage account and what is kept in it.</summary>
internal static class StorageRegistration
{
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddAzureClientsCore();
        services.AddMetrics().TryAddSingleton<AppTelemetry>();
        return services
            .Configure<ClaimOptions>(configuration.GetSection("Mujaz:Claims"))
            .Configure<GlossaryOptions>(configuration.GetSection("Mujaz:Glossary"))
            .AddSingleton(provider => new StorageConnection(
                configuration, provider.GetRequiredService<AzureComponentFactory>(), telemetry: provider.GetRequiredService<AppTelemetry>()))
            .AddSingleton(provider => provider.GetRequiredService<StorageConnection>().CreateTables())
            .AddSingleton(provider => provider.GetRequiredService<StorageConnection>().CreateBlobs())
            .AddSingleton(provider => provider.GetRequiredService<StorageConnection>().CreateQueues())
            .AddSingleton<StorageTables>()
            .AddSingleton<StorageContainers>()
            .AddSingleton<ArticleBlobStore>()
            .AddSingleton<ArticleReferences>()
            .AddSingleton<ClaimStore>()
            .AddSingleton<EmbargoStore>()
            .AddSingleton<ExpiryStore>()
            .AddSingleton<FingerprintStore>()
            .AddSingleton<GlossaryStore>()
            .AddSingleton<HouseGlossary>()
            .AddSingleton<IGlossary>(provider => provider.GetRequiredService<HouseGlossary>())
            .AddSingleton<ReviewStore>()
            .AddSingleton<SummaryStore>()
            .AddHostedService<StorageInitializer>();
    }
}
