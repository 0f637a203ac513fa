using Mujaz.Testing;

namespace Mujaz.Functions.Tests.Batches;

/// <summary>A storage emulator for the tests of one class: a sweep looks at everything there is.</summary>
public sealed class BatchStorage : IAsyncLifetime
{
    private readonly AzuriteFixture _azurite = new();

    public string ConnectionString => _azurite.ConnectionString;

    public ValueTask InitializeAsync() => _azurite.InitializeAsync();

    public ValueTask DisposeAsync() => _azurite.DisposeAsync();
}
