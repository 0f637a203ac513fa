using Mujaz.LocalHost.Azurite;

namespace Mujaz.Testing;

/// <summary>
/// One Azurite in memory for a test assembly; each test takes names of its own, so tests need no cleaning and run in parallel.
/// Knows nothing of xunit: an assembly fixture calls <see cref="InitializeAsync"/> and <see cref="DisposeAsync"/>.
/// </summary>
public class AzuriteFixture : IAsyncDisposable
{
    private AzuriteProcess? _azurite;

    /// <summary>The running emulator.</summary>
    public AzuriteProcess Azurite => _azurite ?? throw new InvalidOperationException("InitializeAsync has not been called.");

    /// <summary>The emulator's connection string.</summary>
    public string ConnectionString => Azurite.ConnectionString;

    /// <summary>Installs Azurite on the first run, and starts it.</summary>
    /// <returns>A task that completes when the emulator answers.</returns>
    public async ValueTask InitializeAsync() =>
        _azurite ??= await AzuriteProcess.StartAsync(await new AzuriteInstaller().InstallAsync());

    /// <summary>A name that no other test has: lower-case letters and digits, valid for tables, containers and queues.</summary>
    /// <param name="prefix">Lower-case letters that tell what it is for.</param>
    /// <returns>The prefix and 20 random characters.</returns>
    public static string UniqueName(string prefix) => $"{prefix}{Guid.NewGuid().ToString("N")[..20]}";

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_azurite is { } azurite)
        {
            _azurite = null;
            await azurite.DisposeAsync();
        }
    }
}
