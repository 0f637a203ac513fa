using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Mujaz.Functions.Model.Budgets;
using Mujaz.Functions.Model.ProviderBatches;
using Mujaz.Functions.Model.Resilience;
using Mujaz.Functions.Model.Settings;
using Mujaz.Functions.Telemetry;
using Mujaz.Summaries;

namespace Mujaz.Functions.Model;

/// <summary>Registers the language model.</summary>
internal static class ModelServiceCollectionExtensions
{
    /// <summary>
    /// Registers <see cref="ISummaryModel"/> by the configuration section <c>Mujaz:Model</c>, checked at start-up. Without
    /// an endpoint every call answers <see cref="ModelOutcomeKind.NotConfigured"/>.
    /// </summary>
    public static IServiceCollection AddSummaryModel(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(ModelOptions.Section);
        services.AddSingleton<IValidateOptions<ModelOptions>, ModelOptionsValidator>();
        services.AddOptions<ModelOptions>().Bind(section).ValidateOnStart();
        services.AddMetrics();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ModelTelemetry>();
        services.TryAddSingleton<ModelPriceList>();
        services.TryAddSingleton<TokenCredential>(_ => new DefaultAzureCredential());
        services.TryAddSingleton<CallPipeline>();
        services.TryAddSingleton<ModelClients>();
        var fallbacks = section.GetSection(nameof(ModelOptions.Fallbacks)).GetChildren().Count();
        foreach (var name in ModelEndpoint.Names(fallbacks).Append(ModelEndpoint.Verifier))
        {
            services.AddEndpoint(name, options => options, ResponseBuffer.LargestChat);
        }

        services.AddEndpoint(ModelEndpoint.ProviderBatches, options => options.ForProviderBatches(), ResponseBuffer.LargestBatchFile);
        services.TryAddSingleton(services => BudgetOf(services, OptionsOf(services).DailyTokenBudget, caller: null));
        services.TryAddSingleton(services => new CallerBudgets(caller => BudgetOf(services, OptionsOf(services).DailyTokenBudgetPerKey, caller)));
        services.TryAddSingleton(CreateModel);
        services.TryAddSingleton(provider => new Lazy<ProviderBatchClient>(
            () => provider.GetRequiredService<ModelClients>().BatchesOf(ModelEndpoint.Of(OptionsOf(provider))[0])));
        return services;
    }

    /// <summary>Registers an endpoint's HTTP client with its limits and its pipeline, all under its name.</summary>
    private static void AddEndpoint(this IServiceCollection services, string name, Func<ModelOptions, ModelOptions> settings, int largestResponse)
    {
        services.AddKeyedSingleton(name, (provider, _) =>
        {
            var options = settings(OptionsOf(provider));
            return new RequestGate(
                options.RequestsPerMinute, options.TokensPerMinute, options.MaxRetryDelay, provider.GetRequiredService<TimeProvider>());
        });
        var client = services.AddHttpClient(name, http => http.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(provider => EndpointPipeline.CreateTransport(AddressOf(provider, name)))

            // For good: the transport renews its connections, and the factory's log would have the addresses.
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
        client.AddResilienceHandler("endpoint", (builder, context) => EndpointPipeline.Configure(
            builder,
            AddressOf(context.ServiceProvider, name).Host,
            context.ServiceProvider.GetRequiredKeyedService<RequestGate>(name),
            settings(OptionsOf(context.ServiceProvider)),
            context.ServiceProvider.GetRequiredService<ModelTelemetry>(),
            context.ServiceProvider.GetRequiredService<TimeProvider>()));
        client.AddHttpMessageHandler(() => new ResponseBuffer(largestResponse));
    }

    /// <summary>
    /// The chain of a call, outermost first: the day's budget, the verifier's way or everybody's, the meter, time and tries, the
    /// endpoints in their order.
    /// </summary>
    private static ISummaryModel CreateModel(IServiceProvider services)
    {
        var options = OptionsOf(services);
        if (!options.IsConfigured)
        {
            return new NotConfiguredModel();
        }

        ISummaryModel model = CreateChain(services, ModelEndpoint.Of(options));
        model = ModelEndpoint.OfVerifier(options) is { } verifier ? new VerifierModel(model, CreateChain(services, [verifier])) : model;
        var time = services.GetRequiredService<TimeProvider>();
        model = options.DailyTokenBudget is null ? model : new BudgetedModel(model, services.GetRequiredService<ITokenBudget>(), time);
        return options.DailyTokenBudgetPerKey is null ? model : new BudgetedModel(model, services.GetRequiredService<CallerBudgets>(), time);
    }

    private static MeteredModel CreateChain(IServiceProvider services, IReadOnlyList<ModelEndpoint> endpoints)
    {
        var telemetry = services.GetRequiredService<ModelTelemetry>();
        ISummaryModel model = new FallbackModel([.. endpoints.Select(endpoint => CreateEndpoint(services, endpoint))], telemetry);
        model = new RetryingModel(model, services.GetRequiredService<CallPipeline>());
        return new MeteredModel(
            model, endpoints[0].Address.Host, services.GetRequiredService<ModelPriceList>(), telemetry, services.GetRequiredService<TimeProvider>());
    }

    private static EndpointModel CreateEndpoint(IServiceProvider services, ModelEndpoint endpoint) => new(
        services.GetRequiredService<ModelClients>().ChatOf(endpoint),
        endpoint,
        OptionsOf(services),
        services.GetRequiredKeyedService<RequestGate>(endpoint.Name),
        services.GetRequiredService<TimeProvider>());

    private static ModelOptions OptionsOf(IServiceProvider services) => services.GetRequiredService<IOptions<ModelOptions>>().Value;

    private static Uri AddressOf(IServiceProvider services, string name)
    {
        var options = OptionsOf(services);
        var endpoints = ModelEndpoint.Of(options);
        return name == ModelEndpoint.Verifier
            ? (ModelEndpoint.OfVerifier(options) ?? endpoints[0]).Address
            : (endpoints.FirstOrDefault(endpoint => endpoint.Name == name) ?? endpoints[0]).Address;
    }

    /// <summary>All instances share a budget where there is a storage account; otherwise each has its own.</summary>
    private static ITokenBudget BudgetOf(IServiceProvider services, long? tokensPerDay, string? caller)
    {
        var tokens = tokensPerDay ?? long.MaxValue;
        var time = services.GetRequiredService<TimeProvider>();
        var tables = services.GetService<TableServiceClient>();
        return tables is null
            ? new DayTokenBudget(tokens, time, services.GetRequiredService<ILogger<DayTokenBudget>>())
            : new TableTokenBudget(
                tables.GetTableClient(TableTokenBudget.TableName),
                Guid.NewGuid().ToString("N"),
                tokens,
                time,
                services.GetRequiredService<ILogger<TableTokenBudget>>())
            {
                Caller = caller,
            };
    }
}
