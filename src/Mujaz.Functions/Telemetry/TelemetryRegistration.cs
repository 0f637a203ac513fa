using Azure.Core;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Mujaz.Summaries;
using OpenTelemetry;

namespace Mujaz.Functions.Telemetry;

/// <summary>Sends traces, metrics and logs where the settings say. Without a destination nothing is collected, and the host keeps the logs.</summary>
internal static class TelemetryRegistration
{
    private const string OtlpEndpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string AzureMonitorConnection = "APPLICATIONINSIGHTS_CONNECTION_STRING";
    private const string AzureMonitorIdentity = "APPLICATIONINSIGHTS_AUTHENTICATION_STRING";

    /// <summary>Adds OpenTelemetry with an exporter for each destination: OTLP, Azure Monitor, or both.</summary>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton<AppTelemetry>();
        var toOtlp = !string.IsNullOrEmpty(configuration[OtlpEndpoint]);
        var toAzureMonitor = !string.IsNullOrEmpty(configuration[AzureMonitorConnection]);
        if (!toOtlp && !toAzureMonitor)
        {
            return services;
        }

        var telemetry = services.AddOpenTelemetry()
            .WithTracing(tracing => tracing.AddSource(SummaryTracing.Name))
            .WithMetrics(metrics => metrics.AddMeter(SummaryTracing.Name))
            .WithLogging();

        // Tells the host to leave the worker's logs to the worker: the host would pass them on without their event ids.
        telemetry.UseFunctionsWorkerDefaults();
        if (toOtlp)
        {
            telemetry.UseOtlpExporter();
        }

        if (toAzureMonitor)
        {
            services.AddOptions<AzureMonitorExporterOptions>().Configure<IServiceProvider>((options, provider) =>
            {
                options.ConnectionString = configuration[AzureMonitorConnection];
                options.Credential = IsByIdentity(configuration) ? provider.GetRequiredService<TokenCredential>() : null;
            });
            telemetry.UseAzureMonitorExporter();
        }

        return services;
    }

    /// <summary>Whether the host was told to sign in with its identity (<c>Authorization=AAD</c>), which then holds for the worker too.</summary>
    private static bool IsByIdentity(IConfiguration configuration) =>
        configuration[AzureMonitorIdentity]?.Contains("Authorization=AAD", StringComparison.OrdinalIgnoreCase) ?? false;
}
