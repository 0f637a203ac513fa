using System.Text.Json;
using System.Text.Json.Nodes;
using Mujaz.Testing;

namespace Mujaz.LocalHost.Tests.SampleApps;

/// <summary>
/// A function app of its own in a temporary folder, whose worker is a real process that does what the test says. Its event functions are
/// switched off but for those a test asks for.
/// </summary>
internal sealed class SampleApp : IDisposable
{
    private const string Unreachable =
        "DefaultEndpointsProtocol=http;AccountName=none;AccountKey=bm9uZQ==;BlobEndpoint=http://127.0.0.1:1/none;"
        + "QueueEndpoint=http://127.0.0.1:1/none;TableEndpoint=http://127.0.0.1:1/none";

    private static readonly string[] EventFunctions = ["OnMessage", "OnPoison", "OnBlob", "OnScannedBlob", "OnTime", "OnRetriedTime"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mujaz-localhost-");
    private readonly string? _connectionString;

    public SampleApp(string? connectionString = null)
    {
        _connectionString = connectionString;
        Directory.CreateDirectory(ScriptRoot);
        LinkWorker();
        Directory.CreateDirectory(Events.Folder);
        foreach (var function in EventFunctions)
        {
            Settings[$"AzureWebJobs.{function}.Disabled"] = "true";
        }
    }

    /// <summary>The sample worker, as the build left it beside this test project.</summary>
    public static string WorkerFolder { get; } = RepositoryRoot.Combine(
        "artifacts",
        "bin",
        "Mujaz.LocalHost.Tests.Worker",
        new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)).Name);

    public string ScriptRoot => Path.Combine(_folder.FullName, "app");

    public string DataFolder => Path.Combine(_folder.FullName, "data");

    public string Queue { get; } = AzuriteFixture.UniqueName("items");

    public string Container { get; } = AzuriteFixture.UniqueName("articles");

    public string HostId { get; } = AzuriteFixture.UniqueName("test");

    public string Schedule { get; set; } = "0 0 0 1 1 *";

    /// <summary>What <c>host.json</c> says.</summary>
    public JsonObject Host { get; } = new()
    {
        ["version"] = "2.0",
        ["extensions"] = new JsonObject { ["queues"] = new JsonObject { ["visibilityTimeout"] = "00:00:00" } },
    };

    /// <summary>What <c>worker.config.json</c> says.</summary>
    public JsonObject Worker { get; } = new()
    {
        ["description"] = new JsonObject
        {
            ["language"] = "dotnet-isolated",
            ["defaultExecutablePath"] = "dotnet",
            ["defaultWorkerPath"] = "Mujaz.LocalHost.Tests.Worker.dll",
            ["workerIndexing"] = "true",
        },
    };

    /// <summary>App settings beside those every sample has.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    public SampleEvents Events => new(Path.Combine(_folder.FullName, "events"));

    /// <summary>Switches event functions on.</summary>
    public SampleApp With(params string[] functions)
    {
        foreach (var function in functions)
        {
            Settings.Remove($"AzureWebJobs.{function}.Disabled");
        }

        return this;
    }

    public SampleApp WithHost(string property, JsonNode value)
    {
        Host[property] = value;
        return this;
    }

    public LocalHostOptions CreateOptions() => new()
    {
        ScriptRoot = ScriptRoot,
        DataFolder = DataFolder,
        Port = 0,
        ModelStub = null,
        BlobScanInterval = TimeSpan.FromMilliseconds(200),
        QueuePollingInterval = TimeSpan.FromMilliseconds(200),
        Settings = new Dictionary<string, string>(Settings)
        {
            // An app without storage functions still names a storage; nothing listens there, and nobody asks.
            ["AzureWebJobsStorage"] = _connectionString ?? Unreachable,
            ["AzureFunctionsWebHost__hostid"] = HostId,
            ["SAMPLE_FOLDER"] = Events.Folder,
            ["SAMPLE_QUEUE"] = Queue,
            ["SAMPLE_CONTAINER"] = Container,
            ["SAMPLE_SCHEDULE"] = Schedule,
        },
    };

    public Task<LocalHostApplication> StartAsync(Func<LocalHostOptions, LocalHostOptions>? configure = null)
    {
        WriteFiles();
        var options = CreateOptions();
        return LocalHostApplication.StartAsync(configure?.Invoke(options) ?? options, TestContext.Current.CancellationToken);
    }

    /// <summary>Writes what a build would leave in the script root.</summary>
    public void WriteFiles()
    {
        File.WriteAllText(Path.Combine(ScriptRoot, "host.json"), Host.ToJsonString());
        File.WriteAllText(Path.Combine(ScriptRoot, "worker.config.json"), Worker.ToJsonString(JsonSerializerOptions.Default));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Makes the script root look like the worker's build output, but for the files that a test writes itself.</summary>
    private void LinkWorker()
    {
        foreach (var file in Directory.EnumerateFiles(WorkerFolder).Where(file => Path.GetFileName(file) is not ("host.json" or "worker.config.json")))
        {
            var here = Path.Combine(ScriptRoot, Path.GetFileName(file));
            if (OperatingSystem.IsWindows())
            {
                File.Copy(file, here);
            }
            else
            {
                File.CreateSymbolicLink(here, file);
            }
        }
    }
}
