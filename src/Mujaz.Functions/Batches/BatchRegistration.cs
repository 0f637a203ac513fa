using Microsoft.Extensions.Options;
using Mujaz.Functions.Batches.Callbacks;
using Mujaz.Functions.Batches.Contract;
using Mujaz.Functions.Batches.Intake;
using Mujaz.Functions.Batches.Items;
using Mujaz.Functions.Batches.ProviderBatches;
using Mujaz.Functions.Batches.Results;
using Mujaz.Functions.Batches.Storing;
using Mujaz.Functions.Http;
using Mujaz.Functions.Http.OpenApi;
using Mujaz.Functions.Summaries;

namespace Mujaz.Functions.Batches;

/// <summary>Registers what batches need.</summary>
internal static class BatchRegistration
{
    public static IServiceCollection AddBatches(this IServiceCollection services, IConfiguration configuration) => services
        .AddBatchOptions(configuration)
        .AddContractJson(BatchJson.Wire)
        .AddSingleton(new AcceptedBody(typeof(BatchBody)))
        .AddSingleton<BatchStore>()
        .AddSingleton<BatchBlobs>()
        .AddSingleton<BatchQueue>()
        .AddSingleton<IBlobQueue>(provider => provider.GetRequiredService<BatchQueue>())
        .AddSingleton<BatchKeyStore>()
        .AddSingleton<BatchHeaderCache>()
        .AddSingleton<BatchItemsUnderWay>()
        .AddSingleton<BatchRunningStore>()
        .AddHostedService<BatchRunningReporter>()
        .AddSingleton<BatchEntryInspector>()
        .AddSingleton<BatchStager>()
        .AddSingleton<BatchIntake>()
        .AddSingleton<BatchReader>()
        .AddSingleton<IBlobBatchIntake, BlobBatchIntake>()
        .AddSingleton<BatchRemoval>()
        .AddSingleton<BatchResults>()
        .AddSingleton<BatchResultFile>()
        .AddSingleton<BatchProgress>()
        .AddSingleton(NewCallbackClient)
        .AddSingleton<BatchCallback>()
        .AddSingleton<BatchResultRedaction>()
        .AddSingleton<BatchTakedown>()
        .AddSingleton<IArticlePlace>(provider => provider.GetRequiredService<BatchTakedown>())
        .AddSingleton<BatchCompletion>()
        .AddSingleton<BatchCancellation>()
        .AddSingleton<BatchRetry>()
        .AddSingleton<BatchDispatcher>()
        .AddSingleton<BatchItemReader>()
        .AddSingleton<BatchItemWorker>()
        .AddEconomy()
        .AddSingleton<BatchSubmission>()
        .AddSingleton<IDeferredSummaries, DeferredSummaries>()
        .AddSingleton<BatchPoison>();

    private static IServiceCollection AddBatchOptions(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<BatchOptions>, BatchOptionsValidator>();
        services.AddOptions<BatchOptions>().Bind(configuration.GetSection("Mujaz:Batches")).ValidateOnStart();
        return services;
    }

    // Made here and by hand: which addresses are allowed is no setting.
    private static CallbackClient NewCallbackClient(IServiceProvider services) => new(
        CallbackTransport.Create(PublicAddressPolicy.Instance),
        services.GetRequiredService<IOptions<BatchOptions>>(),
        services.GetRequiredService<TimeProvider>());
}
