using Mujaz.Testing;

namespace Mujaz.Tool.Tests.Batches;

/// <summary>The service that the command line talks to, shared by tests.</summary>
public sealed class ServiceFixture : IAsyncLifetime
{
    public RunningApp App { get; } = new();

    public async ValueTask InitializeAsync() => await App.StartAsync();

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
