using System.Text.Json.Serialization;
using Microsoft.Extensions.Azure;
using Microsoft.Extensions.Options;
using Mujaz.Functions.Batches;
using Mujaz.Functions.Blobs;
using Mujaz.Functions.Console;
using Mujaz.Functions.Http;
using Mujaz.Functions.Model;
using Mujaz.Functions.Reviews;
using Mujaz.Functions.Storage;
using Mujaz.Functions.Telemetry;
using Mujaz.Functions.Summaries;
using Mujaz.Summaries;

namespace Mujaz.Functions;

/// <summary>Puts the app's parts together.</summary>
internal static class ServiceRegistration
{
    public static IServiceCollection AddMujaz(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(TimeProvider.System);
        services.ConfigureHttpJsonOptions(options =>
        {
            // For the API's description: a number is no string.
            options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            options.SerializerOptions.TypeInfoResolverChain.Insert(0, ContractJson.Wire);
            options.SerializerOptions.TypeInfoResolverChain.Insert(1, BatchJson.Wire);
        });
        return services
            .AddStorage(configuration)
            .AddSummaryModel(configuration)
            .AddSummarizing(configuration)
            .AddBatches(configuration)
            .AddBlobs();
    }

    private static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddAzureClientsCore();
        return services
            .Configure<ClaimOptions>(configuration.GetSection("Mujaz:Claims"))
            .AddSingleton(provider => new StorageConnection(
                configuration, provider.GetRequiredService<AzureComponentFactory>(), telemetry: provider.GetRequiredService<AppTelemetry>()))
            .AddSingleton(provider => provider.GetRequiredService<StorageConnection>().CreateTables())
            .AddSingleton(provider => provider.GetRequiredService<StorageConnection>().CreateBlobs())
            .AddSingleton(provider => provider.GetRequiredService<StorageConnection>().CreateQueues())
            .AddSingleton<StorageTables>()
            .AddSingleton<StorageContainers>()
            .AddSingleton<SummaryStore>()
            .AddSingleton<ReviewStore>()
            .AddSingleton<ExpiryStore>()
            .AddSingleton<ClaimStore>()
            .AddSingleton<FingerprintStore>()
            .AddSingleton<BlobTraceStore>()
            .AddSingleton<EmbargoStore>()
            .AddSingleton<BlobResultWriter>()
            .AddHostedService<StorageInitializer>();
    }

    private static IServiceCollection AddSummarizing(this IServiceCollection services, IConfiguration configuration) => services
        .AddOptions<SummarizingOptions>().Bind(configuration.GetSection("Mujaz:Summaries"))
        .Validate(options => options.NearDuplicateThreshold is > 0 and <= 1, "Mujaz:Summaries:NearDuplicateThreshold must be above 0 and at most 1.")
        .ValidateOnStart().Services
        .Configure<SummaryPipelineOptions>(configuration.GetSection("Mujaz:Pipeline"))
        .Configure<GlossaryOptions>(configuration.GetSection("Mujaz:Glossary"))
        .AddSingleton<GlossaryStore>()
        .AddSingleton<HouseGlossary>()
        .AddSingleton<IGlossary>(provider => provider.GetRequiredService<HouseGlossary>())
        .AddSingleton(provider => new SummaryPipeline(
            provider.GetRequiredService<ISummaryModel>(),
            provider.GetRequiredService<IOptions<SummaryPipelineOptions>>().Value,
            provider.GetRequiredService<TimeProvider>()))
        .AddSingleton<ArticleIntake>()
        .AddSingleton<EmbargoGate>()
        .AddSingleton<BlobArticleReader>()
        .AddSingleton<AnswerCache>()
        .AddSingleton<NearDuplicateIndex>()
        .AddSingleton<SummaryWriter>()
        .AddHostedService(provider => provider.GetRequiredService<SummaryWriter>())
        .AddSingleton<SummaryMaker>()
        .AddSingleton<SummaryService>()
        .AddSingleton<Takedown>()
        .AddSingleton<SummaryList>()
        .AddSingleton<ReviewDesk>()
        .AddSingleton<ConsoleFiles>();

    private static IServiceCollection AddBlobs(this IServiceCollection services) => services
        .AddSingleton<ArticleBlobStore>()
        .AddSingleton<ArticleBlobProcessor>()
        .AddSingleton<EmbargoedBlobs>();
}
