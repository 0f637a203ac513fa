using Mujaz.Functions.Batches.Results;
using Mujaz.Functions.Endpoints;
using Mujaz.Functions.Events;

namespace Mujaz.Functions.Batches;

/// <summary>Registers what batches need.</summary>
internal static class BatchRegistration
{
    public static IServiceCollection AddBatches(this IServiceCollection services, IConfiguration configuration) => services
        .Configure<BatchOptions>(configuration.GetSection("Mujaz:Batches"))
        .AddSingleton<BatchStore>()
        .AddSingleton<BatchBlobs>()
        .AddSingleton<BatchQueue>()
        .AddSingleton<BatchKeyStore>()
        .AddSingleton<BatchTraceStore>()
        .AddSingleton<BatchHeaderCache>()
        .AddSingleton<BatchItemsUnderWay>()
        .AddSingleton<BatchStager>()
        .AddSingleton<BatchIntake>()
        .AddSingleton<BatchRemoval>()
        .AddSingleton<BatchResults>()
        .AddSingleton<BatchResultFile>()
        .AddSingleton<BatchProgress>()
        .AddSingleton<BatchCompletion>()
        .AddSingleton<BatchCancellation>()
        .AddSingleton<BatchRetry>()
        .AddSingleton<BatchDispatcher>()
        .AddSingleton<BatchItemWorker>()
        .AddSingleton<BatchSubmission>()
        .AddSingleton<DeferredSummaries>()
        .AddSingleton<BatchPoison>()
        .AddSingleton<BatchItemEvent>()
        .AddSingleton<BatchItemPoisonEvent>();
}
