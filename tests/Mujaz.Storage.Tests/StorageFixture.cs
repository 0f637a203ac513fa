using Azure.Core.Pipeline;
using Mujaz.Storage.Tests;
using Mujaz.Testing;

[assembly: AssemblyFixture(typeof(StorageFixture))]

namespace Mujaz.Storage.Tests;

/// <summary>The one Azurite of this assembly, and clients of it.</summary>
public sealed class StorageFixture : AzuriteFixture, IAsyncLifetime
{
    private readonly Lazy<StorageAccount> _account;

    public StorageFixture() => _account = new Lazy<StorageAccount>(() => Connect());

    public StorageAccount Account => _account.Value;

    /// <summary>Another account object on the same storage, whose requests pass a transport of the test's own.</summary>
    public StorageAccount Connect(HttpPipelineTransport? transport = null)
    {
        var options = new StorageClientOptions();
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        options.Retry.MaxDelay = TimeSpan.FromMilliseconds(1);
        options.Transport = transport ?? options.Transport;
        return StorageAccount.FromConnectionString(ConnectionString, options);
    }
}
