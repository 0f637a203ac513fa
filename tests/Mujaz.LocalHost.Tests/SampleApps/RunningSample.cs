namespace Mujaz.LocalHost.Tests.SampleApps;

/// <summary>A sample app without event functions, running for all tests of a class.</summary>
public sealed class RunningSample : IAsyncLifetime
{
    private readonly SampleApp _app = new();
    private LocalHostApplication? _host;

    public LocalHostApplication Host => _host ?? throw new InvalidOperationException("InitializeAsync has not been called.");

    public async ValueTask InitializeAsync() => _host = await _app.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        _app.Dispose();
    }
}
