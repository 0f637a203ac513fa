using Azure.Core;
using Azure.Core.Pipeline;
using Microsoft.Extensions.Azure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Mujaz.Functions.Storage;
using Mujaz.Testing;

[assembly: AssemblyFixture(typeof(Mujaz.Functions.Tests.Storage.AssemblyStorage))]

namespace Mujaz.Functions.Tests.Storage;

/// <summary>The Azurite of this assembly, and connections to it whose requests may pass a network of the test's own.</summary>
public sealed class AssemblyStorage : AzuriteFixture, IAsyncLifetime
{
    private readonly Lazy<StorageClients> _clients;

    public AssemblyStorage() => _clients = new Lazy<StorageClients>(() => new StorageClients(ConnectionString));

    /// <summary>Clients whose requests do not pass the network under test.</summary>
    public StorageClients Clients => _clients.Value;

    /// <summary>The app's own connection.</summary>
    internal StorageConnection Connect(HttpPipelineTransport? transport = null) => Connect(transport, ("AzureWebJobsStorage", ConnectionString));

    /// <summary>The app's own connection by any settings.</summary>
    internal static StorageConnection Connect(HttpPipelineTransport? transport, params (string Name, string? Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, setting.Value)))
            .Build();
        return Connect(configuration, transport is null ? null : options => options.Transport = transport);
    }

    /// <summary>The app's own connection by the settings of a configuration.</summary>
    internal static StorageConnection Connect(IConfiguration configuration, Action<ClientOptions>? configure = null, string name = "AzureWebJobsStorage") =>
        new(configuration, Credentials(), name, configure);

    /// <summary>What makes credentials of a connection's settings.</summary>
    internal static AzureComponentFactory Credentials()
    {
        var services = new ServiceCollection();
        services.AddAzureClientsCore();
        return services.BuildServiceProvider().GetRequiredService<AzureComponentFactory>();
    }
}
