using System.Globalization;
using System.Net.Sockets;
using Mujaz.LocalHost.Azurite;
using Mujaz.LocalHost.Configuration;

namespace Mujaz.LocalHost;

/// <summary>Sees to it that the storage the settings name is there: starts Azurite when they name the development storage.</summary>
internal sealed class StorageEnvironment : IAsyncDisposable
{
    private const string DevelopmentStorage = "UseDevelopmentStorage=true";

    private readonly AzuriteProcess? _azurite;

    private StorageEnvironment(AzuriteProcess? azurite, string description)
    {
        _azurite = azurite;
        Description = description;
        Failed = WaitForEndAsync(azurite);
    }

    /// <summary>Which storage it is, for people.</summary>
    public string Description { get; }

    /// <summary>Completes when an Azurite of ours ends.</summary>
    public Task<LocalHostException> Failed { get; }

    /// <summary>Starts what is needed, and puts the connection into the settings.</summary>
    /// <exception cref="LocalHostException">Azurite cannot be had, or its ports are taken by something else.</exception>
    public static async Task<StorageEnvironment> StartAsync(AppSettings settings, LocalHostOptions options, CancellationToken cancellationToken)
    {
        var connection = settings[TriggerBinding.DefaultConnection];
        var usesIdentity = settings.Values.Keys.Any(
            name => name.StartsWith(TriggerBinding.DefaultConnection + "__", StringComparison.OrdinalIgnoreCase));
        if (connection is null ? usesIdentity : !IsDevelopmentStorage(connection))
        {
            return new StorageEnvironment(null, "the account that AzureWebJobsStorage names");
        }

        try
        {
            if (options.FreeAzuritePorts)
            {
                var azurite = await StartAzuriteAsync(options, new AzuriteProcessOptions(), cancellationToken);
                settings[TriggerBinding.DefaultConnection] = azurite.ConnectionString;
                return new StorageEnvironment(azurite, DescribeOwn(options));
            }

            settings[TriggerBinding.DefaultConnection] = DevelopmentStorage;
            var started = await UseWellKnownPortsAsync(options, cancellationToken);
            return new StorageEnvironment(started, started is null ? "the Azurite that was running already" : DescribeOwn(options));
        }
        catch (AzuriteException exception)
        {
            throw new LocalHostException(exception.Message, exception);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _azurite?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static string LocationOf(LocalHostOptions options) => Path.Combine(options.DataFolder, "azurite");

    private static string DescribeOwn(LocalHostOptions options) => $"Azurite, in {LocationOf(options)}";

    private static async Task<LocalHostException> WaitForEndAsync(AzuriteProcess? azurite)
    {
        await (azurite?.Exited ?? Task.Delay(Timeout.Infinite));
        return new LocalHostException("Azurite, the storage emulator, has ended.");
    }

    private static bool IsDevelopmentStorage(string connection) =>
        connection.Trim().TrimEnd(';').Equals(DevelopmentStorage, StringComparison.OrdinalIgnoreCase);

    /// <summary>An Azurite that is running already is used and left running.</summary>
    private static async Task<AzuriteProcess?> UseWellKnownPortsAsync(LocalHostOptions options, CancellationToken cancellationToken)
    {
        int[] ports = [AzuriteProcessOptions.DefaultBlobPort, AzuriteProcessOptions.DefaultQueuePort, AzuriteProcessOptions.DefaultTablePort];
        var taken = ports.Where(IsListening).ToArray();
        if (taken.Length == 0)
        {
            return await StartAzuriteAsync(
                options,
                new AzuriteProcessOptions { BlobPort = ports[0], QueuePort = ports[1], TablePort = ports[2] },
                cancellationToken);
        }

        foreach (var port in ports)
        {
            if (!taken.Contains(port) || !await IsAzuriteAsync(port, cancellationToken))
            {
                throw new LocalHostException(
                    $"The storage emulator needs the ports {string.Join(", ", ports)}, but {Describe(port, taken)}. "
                    + "Stop what listens there, start with --azurite-ports free, or set AzureWebJobsStorage to a storage account.");
            }
        }

        return null;
    }

    private static string Describe(int port, int[] taken) => taken.Contains(port)
        ? $"something that is not Azurite listens on {port.ToString(CultureInfo.InvariantCulture)}"
        : $"nothing answers on {port.ToString(CultureInfo.InvariantCulture)} while others of them are taken";

    private static async Task<AzuriteProcess> StartAzuriteAsync(
        LocalHostOptions options, AzuriteProcessOptions ports, CancellationToken cancellationToken)
    {
        var location = LocationOf(options);
        Directory.CreateDirectory(location);
        var mainScript = await new AzuriteInstaller(new AzuriteInstallerOptions
        {
            Installing = folder => options.Output.WriteLine($"Installing Azurite, the storage emulator, into {folder}. Only the first run does."),
        }).InstallAsync(cancellationToken);
        return await AzuriteProcess.StartAsync(
            mainScript,
            new AzuriteProcessOptions
            {
                Location = location,
                BlobPort = ports.BlobPort,
                QueuePort = ports.QueuePort,
                TablePort = ports.TablePort,
            },
            cancellationToken);
    }

    private static bool IsListening(int port)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Connect("127.0.0.1", port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static async Task<bool> IsAzuriteAsync(int port, CancellationToken cancellationToken)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        try
        {
            using var response = await client.GetAsync(
                new Uri($"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}/devstoreaccount1?comp=list"), cancellationToken);
            return response.Headers.TryGetValues("Server", out var servers)
                && servers.Any(server => server.StartsWith("Azurite", StringComparison.OrdinalIgnoreCase));
        }
        catch (Exception exception)
            when (exception is HttpRequestException || (exception is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return false;
        }
    }
}
