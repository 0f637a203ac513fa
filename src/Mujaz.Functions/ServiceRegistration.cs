using Mujaz.Functions.Batches;
using Mujaz.Functions.Blobs;
using Mujaz.Functions.Checks;
using Mujaz.Functions.Console;
using Mujaz.Functions.Glossary;
using Mujaz.Functions.Health;
using Mujaz.Functions.Http;
using Mujaz.Functions.Limits;
using Mujaz.Functions.Model;
using Mujaz.Functions.Reviews;
using Mujaz.Functions.Storage;
using Mujaz.Functions.Summaries;
using Mujaz.Functions.Telemetry;

namespace Mujaz.Functions;

/// <summary>Puts the app's parts together.</summary>
internal static class ServiceRegistration
{
    public static IServiceCollection AddMujaz(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(TimeProvider.System)
        .AddTelemetry(configuration)
        .AddKeyLimits(configuration)
        .AddStorage(configuration)
        .AddSummaryModel(configuration)
        .AddSummaries(configuration)
        .AddContractJson(CheckJson.Wire)
        .AddContractJson(GlossaryJson.Wire)
        .AddContractJson(HealthJson.Wire)
        .AddContractJson(ReviewJson.Wire)
        .AddContractJson(ProblemJson.Wire)
        .AddBatches(configuration)
        .AddBlobs()
        .AddSingleton<ReviewDesk>()
        .AddSingleton<ConsoleFiles>();
}
