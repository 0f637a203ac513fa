using System.Net;
using Mujaz.LocalHost.Azurite;
using Mujaz.ModelStub;

namespace Mujaz.LocalHost;

/// <summary>How the stand-in for the Functions host is started. Every default is that of the command line.</summary>
public sealed record LocalHostOptions
{
    /// <summary>The port when none is named, the one <c>func start</c> takes.</summary>
    public const int DefaultPort = 7071;

    /// <summary>The folder with host.json, worker.config.json and the worker; by default the build output of the function app.</summary>
    public string ScriptRoot { get; init; } = DefaultScriptRoot;

    /// <summary>The address to listen on. One that others can reach is refused unless <see cref="RequireKeys"/> is set.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>The port to listen on; 0 takes a free one.</summary>
    public int Port { get; init; } = DefaultPort;

    /// <summary>The folder that keeps storage and keys.</summary>
    public string DataFolder { get; init; } = Path.Combine(AzuriteInstallerOptions.UserCacheFolder, "mujaz", "localhost");

    /// <summary>Whether callers need function keys, as in Azure.</summary>
    public bool RequireKeys { get; init; }

    /// <summary>How many workers run, all on the same storage; at least 1.</summary>
    public int Instances { get; init; } = 1;

    /// <summary>Whether Azurite, when it is started, takes free ports and not the well-known ones, so that several hosts can run at once.</summary>
    public bool FreeAzuritePorts { get; init; }

    /// <summary>App settings that win over the environment and over local.settings.json.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// The stub that plays the model when the settings name none; it replays <c>seeds/recordings</c> unless told otherwise.
    /// <see langword="null"/> for no stub.
    /// </summary>
    public ModelStubOptions? ModelStub { get; init; } = new() { RecordingsFolder = SeedFolder.Recordings };

    /// <summary>After so many errors of a worker the host gives up; the Functions host does at 3.</summary>
    public int WorkerErrorLimit { get; init; } = Workers.CrashPolicy.DefaultErrorLimit;

    /// <summary>How often blob containers are looked at for new blobs.</summary>
    public TimeSpan BlobScanInterval { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The longest pause between two looks at an empty queue; never longer than host.json's <c>maxPollingInterval</c>.</summary>
    public TimeSpan QueuePollingInterval { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How long a stop waits for functions and calls that are under way.</summary>
    public TimeSpan DrainTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Where the log, the list of functions and the <c>ready</c> line are written.</summary>
    public TextWriter Output { get; init; } = TextWriter.Null;

    /// <summary>The least grave level that is logged.</summary>
    public LogLevel LogLevel { get; init; } = LogLevel.Information;

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>
    /// The build output of the function app, a neighbour of ours: <c>artifacts/bin/Mujaz.Functions/CONFIGURATION</c>.
    /// It holds host.json and worker.config.json beside the program, so it is a script root.
    /// </summary>
    private static string DefaultScriptRoot
    {
        get
        {
            var own = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
            return Path.GetFullPath(Path.Combine(own.FullName, "..", "..", "Mujaz.Functions", own.Name));
        }
    }
}
