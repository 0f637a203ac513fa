using System.Reflection;
using Azure.Storage.Blobs;
using Azure.Storage.Queues.Models;
using Microsoft.Azure.WebJobs;
using Microsoft.Azure.WebJobs.Extensions.Timers;
using Microsoft.Azure.WebJobs.Host;
using Microsoft.Azure.WebJobs.Host.Config;
using Microsoft.Azure.WebJobs.Host.Executors;
using Microsoft.Azure.WebJobs.Host.Storage;
using Microsoft.Azure.WebJobs.Host.Timers;
using Mujaz.LocalHost.Configuration;

namespace Mujaz.LocalHost.Triggers;

/// <summary>One host of the WebJobs SDK: the listeners of every event function, for one worker. Can be started once.</summary>
internal sealed class TriggerHost : IAsyncDisposable
{
    private readonly IHost _services;
    private readonly JobHost _jobs;
    private readonly Type _functions;
    private readonly ExtensionWebhooks _webhooks = new();
    private readonly ListenerFailures _failures = new();

    /// <summary>Builds the host.</summary>
    /// <exception cref="LocalHostException">A value of host.json is not one that an extension takes.</exception>
    public TriggerHost(TriggerHostOptions options, EventInvoker invoker)
    {
        _functions = EventFunctionsEmitter.Emit(options.Catalog.Functions.Where(function => !function.Disabled && function.Trigger is not HttpTriggerBinding));

        // The environment's name makes the SDK use its development settings: short locks, so that a host that was killed is soon replaced.
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = Environments.Development });
        builder.Configuration.AddInMemoryCollection(options.Configuration);
        builder.Logging.AddConfiguration(builder.Configuration.GetSection($"{HostJson.SectionName}:logging"));
        builder.Logging.AddProvider(options.Log);
        var webJobs = builder.Services.AddWebJobs(_ => { });
        webJobs.AddBuiltInBindings();
        webJobs.AddExecutionContextBinding();
        webJobs.AddAzureStorageCoreServices();
        webJobs.AddAzureStorageBlobs();
        webJobs.AddAzureStorageQueues();
        webJobs.AddTimers();
        AddServices(builder.Services, options, invoker);
        builder.Services.PostConfigure<QueuesOptions>(queues => queues.MaxPollingInterval = Min(queues.MaxPollingInterval, options.QueuePollingInterval));
        _services = builder.Build();
        try
        {
            _jobs = (JobHost)_services.Services.GetRequiredService<IJobHost>();
        }
        catch (Exception exception)
        {
            _services.Dispose();
            throw new LocalHostException($"The extensions cannot be used as host.json has them: {Explain(exception.GetBaseException())}", exception);
        }
    }

    /// <summary>Completes with the cause when a listener has failed and does not go on.</summary>
    public Task<Exception> Failed => _failures.First;

    /// <summary>Starts the listeners.</summary>
    public Task StartAsync(CancellationToken cancellationToken) => _jobs.StartAsync(cancellationToken);

    /// <summary>Runs a function by hand, with the text that its trigger makes an event of.</summary>
    public Task CallAsync(FunctionDefinition function, string input, CancellationToken cancellationToken) => _jobs.CallAsync(
        _functions.GetMethod(function.Name, BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)!,
        new Dictionary<string, object> { [function.Trigger.Name] = CreateEvent(function.Trigger, input) },
        cancellationToken);

    /// <summary>Hands the blob extension what Event Grid says.</summary>
    public Task<HttpResponseMessage> CallWebhookAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        _webhooks.CallAsync("blobs", request, cancellationToken);

    /// <summary>The blobs of a connection setting.</summary>
    /// <exception cref="LocalHostException">The setting is missing.</exception>
    public BlobServiceClient GetBlobs(string connection) =>
        _services.Services.GetRequiredService<IAzureBlobStorageProvider>().TryCreateBlobServiceClientFromConnection(connection, out var client)
            ? client
            : throw new LocalHostException($"The setting {connection} is missing: it must name the storage.");

    /// <summary>Stops the listeners; running functions are asked to end, and waited for.</summary>
    public Task StopAsync() => _jobs.StopAsync();

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _services.Dispose();
        return ValueTask.CompletedTask;
    }

    private void AddServices(IServiceCollection services, TriggerHostOptions options, EventInvoker invoker)
    {
        services.AddSingleton(invoker);
        services.AddSingleton(options.Identity);
        services.AddSingleton<IHostIdProvider>(new HostIdProvider(options.Identity));
        services.AddSingleton<ITypeLocator>(new TypeLocator(_functions));
#pragma warning disable CS0618 // See ExtensionWebhooks.
        services.AddSingleton<IWebHookProvider>(_webhooks);
#pragma warning restore CS0618
        services.AddSingleton<IWebJobsExceptionHandler>(_failures);
        services.AddSingleton<ScheduleMonitor, TimerStatusMonitor>();
    }

    /// <summary>A setting out of its range is refused by the property itself, whose name is all that tells which one it is.</summary>
    private static string Explain(Exception cause) => cause.TargetSite?.Name is { } name && name.StartsWith("set_", StringComparison.Ordinal)
        ? $"{name["set_".Length..]}: {cause.Message}"
        : cause.Message;

    private static object CreateEvent(TriggerBinding trigger, string input) => trigger switch
    {
        QueueTriggerBinding => CreateMessage(input),
        TimerTriggerBinding => new TimerInfo(schedule: null, new ScheduleStatus(), isPastDue: false),
        _ => input,
    };

    /// <summary>A message as if it had been received; of a text alone the extension makes one without an id, which no worker can read.</summary>
    private static QueueMessage CreateMessage(string input)
    {
        var now = DateTimeOffset.UtcNow;
        return QueuesModelFactory.QueueMessage(
            Guid.NewGuid().ToString(), "manual", BinaryData.FromString(input), dequeueCount: 1, nextVisibleOn: now.AddMinutes(10), insertedOn: now, expiresOn: now.AddDays(7));
    }

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private sealed class TypeLocator(Type functions) : ITypeLocator
    {
        public IReadOnlyList<Type> GetTypes() => [functions];
    }

    private sealed class HostIdProvider(HostIdentity identity) : IHostIdProvider
    {
        public Task<string> GetHostIdAsync(CancellationToken cancellationToken) => Task.FromResult(identity.Id);
    }
}
