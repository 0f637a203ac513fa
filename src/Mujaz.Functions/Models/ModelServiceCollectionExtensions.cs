using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Mujaz.Functions.Models.Budgets;
using Mujaz.Functions.Models.ProviderBatches;
using Mujaz.Summaries;

namespace Mujaz.Functions.Models;

/// <summary>Registers the language model.</summary>
internal static class ModelServiceCollectionExtensions
{
    /// <summary>
    /// Registers <see cref="ISummaryModel"/> by the configuration section <c>Mujaz:Model</c>, checked at start-up. Without
    /// an endpoint every call answers <see cref="ModelOutcomeKind.NotConfigured"/>.
    /// </summary>
    public static IServiceCollection AddSummaryModel(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<ModelOptions>, ModelOptionsValidator>();
        services.AddOptions<ModelOptions>().Bind(configuration.GetSection(ModelOptions.Section)).ValidateOnStart();
        services.AddMetrics();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ModelTelemetry>();
        services.TryAddSingleton<ModelPriceList>();
        services.TryAddSingleton<TokenCredential>(_ => new DefaultAzureCredential());
        services.TryAddSingleton(BudgetOf);
        services.TryAddSingleton(CreateModel);
        services.TryAddSingleton(provider => new Lazy<ProviderBatchClient>(() => CreateBatchClient(provider)));
        return services;
    }

    private static ISummaryModel CreateModel(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<ModelOptions>>().Value;
        if (!options.IsConfigured)
        {
            return new NotConfiguredModel();
        }

        var telemetry = services.GetRequiredService<ModelTelemetry>();
        var time = services.GetRequiredService<TimeProvider>();
        var handler = ModelClientFactory.CreateHandler(
            options, telemetry, services.GetRequiredService<TokenCredential>, time, Random.Shared.NextDouble, ModelClientFactory.CreateTransport());
        ISummaryModel model = new OpenAISummaryModel(ModelClientFactory.CreateClient(options, handler), options, time);
        model = new MeteredModel(model, new Uri(options.Endpoint!).Host, services.GetRequiredService<ModelPriceList>(), telemetry, time);
        return options.DailyTokenBudget is null ? model : new BudgetedModel(model, services.GetRequiredService<ITokenBudget>(), time);
    }

    private static ProviderBatchClient CreateBatchClient(IServiceProvider services) => ModelClientFactory.CreateBatchClient(
        services.GetRequiredService<IOptions<ModelOptions>>().Value,
        services.GetRequiredService<ModelTelemetry>(),
        services.GetRequiredService<TokenCredential>,
        services.GetRequiredService<TimeProvider>(),
        ModelClientFactory.CreateTransport());

    /// <summary>All instances share a budget where there is a storage account; otherwise each has its own.</summary>
    private static ITokenBudget BudgetOf(IServiceProvider services)
    {
        var tokens = services.GetRequiredService<IOptions<ModelOptions>>().Value.DailyTokenBudget ?? long.MaxValue;
        var time = services.GetRequiredService<TimeProvider>();
        var tables = services.GetService<TableServiceClient>();
        return tables is null
            ? new DayTokenBudget(tokens, time, services.GetRequiredService<ILogger<DayTokenBudget>>())
            : new TableTokenBudget(
                tables.GetTableClient(TableTokenBudget.TableName),
                Guid.NewGuid().ToString("N"),
                tokens,
                time,
                services.GetRequiredService<ILogger<TableTokenBudget>>());
    }
}
