using Microsoft.Extensions.Options;
using Mujaz.Functions.Batches.Callbacks;
using Mujaz.Functions.Batches.Economy;
using Mujaz.Functions.Batches.Reading;
using Mujaz.Functions.Batches.Results;
using Mujaz.Functions.Storage;

namespace Mujaz.Functions.Batches;

/// <summary>Registers what batches need.</summary>
internal static class BatchRegistration
{
    public static IServiceCollection AddBatches(this IServiceCollection services, IConfiguration configuration) => services
        .AddBatchOptions(configuration)
        .AddSingleton<BatchStore>()
        .AddSingleton<BatchBlobs>()
        .AddSingleton<BatchQueue>()
        .AddSingleton<BatchKeyStore>()
        .AddSingleton<BatchTraceStore>()
        .AddSingleton<BatchHeaderCache>()
        .AddSingleton<BatchItemsUnderWay>()
        .AddSingleton<BatchRunningStore>()
        .AddHostedService<BatchRunningReporter>()
        .AddSingleton<BatchEntryInspector>()
        .AddSingleton<BatchStager>()
        .AddSingleton<BatchIntake>()
        .AddSingleton<BatchReader>()
        .AddSingleton<BlobBatchIntake>()
        .AddSingleton<BatchRemoval>()
        .AddSingleton<BatchResults>()
        .AddSingleton<BatchResultFile>()
        .AddSingleton<BatchProgress>()
        .AddSingleton(NewCallbackClient)
        .AddSingleton<BatchCallback>()
        .AddSingleton<BatchResultRedaction>()
        .AddSingleton<BatchTakedown>()
        .AddSingleton<BatchCompletion>()
        .AddSingleton<BatchCancellation>()
        .AddSingleton<BatchRetry>()
        .AddSingleton<BatchDispatcher>()
        .AddSingleton<BatchItemReader>()
        .AddSingleton<BatchItemWorker>()
        .AddEconomy()
        .AddSingleton<BatchSubmission>()
        .AddSingleton<DeferredSummaries>()
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
