using System.Text.Json.Nodes;
using Mujaz.Testing;

namespace Mujaz.LocalHost.Tests.SampleApps;

/// <summary>A function app of its own in a temporary folder, whose handler is a real process that does what the test says.</summary>
internal sealed class SampleApp : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mujaz-localhost-");
    private readonly string? _connectionString;
    private readonly string _hostId = AzuriteFixture.UniqueName("test");

    public SampleApp(string? connectionString = null)
    {
        _connectionString = connectionString;
        Directory.CreateDirectory(ScriptRoot);
        Directory.CreateDirectory(Events.Folder);
        Host = new JsonObject
        {
            ["version"] = "2.0",
            ["customHandler"] = new JsonObject
            {
                ["description"] = new JsonObject { ["defaultExecutablePath"] = HandlerPath },
                ["enableProxyingHttpRequest"] = true,
            },
            ["extensions"] = new JsonObject { ["queues"] = new JsonObject { ["visibilityTimeout"] = "00:00:00" } },
        };
    }

    /// <summary>The sample handler, as the build left it beside this test project.</summary>
    public static string HandlerPath { get; } = RepositoryRoot.Combine(
        "artifacts",
        "bin",
        "Mujaz.LocalHost.Tests.Handler",
        new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)).Name,
        OperatingSystem.IsWindows() ? "Mujaz.LocalHost.Tests.Handler.exe" : "Mujaz.LocalHost.Tests.Handler");

    public string ScriptRoot => Path.Combine(_folder.FullName, "app");

    public string DataFolder => Path.Combine(_folder.FullName, "data");

    public JsonObject Host { get; }

    /// <summary>App settings beside those every sample has.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    public SampleEvents Events => new(Path.Combine(_folder.FullName, "events"));

    public SampleApp WithHost(string property, JsonNode value)
    {
        Host[property] = value;
        return this;
    }

    public SampleApp WithFunction(string name, string functionJson)
    {
        Directory.CreateDirectory(Path.Combine(ScriptRoot, name));
        File.WriteAllText(Path.Combine(ScriptRoot, name, "function.json"), functionJson);
        return this;
    }

    public SampleApp WithHttp(string name, string route, string authLevel = "anonymous", params string[] methods)
    {
        var trigger = new JsonObject
        {
            ["type"] = "httpTrigger",
            ["direction"] = "in",
            ["name"] = "req",
            ["authLevel"] = authLevel,
            ["route"] = route,
        };
        if (methods.Length > 0)
        {
            trigger["methods"] = new JsonArray([.. methods.Select(method => (JsonNode)method)]);
        }

        return WithFunction(name, new JsonObject
        {
            ["bindings"] = new JsonArray(trigger, new JsonObject { ["type"] = "http", ["direction"] = "out", ["name"] = "res" }),
        }.ToJsonString());
    }

    public SampleApp WithQueue(string name, string queue) => WithTrigger(
        name, new JsonObject { ["type"] = "queueTrigger", ["direction"] = "in", ["name"] = "msg", ["queueName"] = queue });

    public SampleApp WithBlob(string name, string path) => WithTrigger(
        name, new JsonObject { ["type"] = "blobTrigger", ["direction"] = "in", ["name"] = "blob", ["path"] = path, ["source"] = "EventGrid" });

    public SampleApp WithTimer(string name, string schedule) => WithTrigger(
        name, new JsonObject { ["type"] = "timerTrigger", ["direction"] = "in", ["name"] = "timer", ["schedule"] = schedule });

    public LocalHostOptions CreateOptions() => new()
    {
        ScriptRoot = ScriptRoot,
        DataFolder = DataFolder,
        Port = 0,
        ModelStub = null,
        QueueLease = TimeSpan.FromSeconds(5),
        BlobScanInterval = TimeSpan.FromMilliseconds(200),
        QueuePollingInterval = TimeSpan.FromMilliseconds(200),
        Settings = new Dictionary<string, string>(Settings)
        {
            // An app without storage functions still names a storage; nothing listens there, and nobody asks.
            ["AzureWebJobsStorage"] = _connectionString ?? Unreachable,
            ["AzureFunctionsWebHost__hostid"] = _hostId,
            ["HANDLER_FOLDER"] = Events.Folder,
        },
    };

    public Task<LocalHostApplication> StartAsync(Func<LocalHostOptions, LocalHostOptions>? configure = null)
    {
        File.WriteAllText(Path.Combine(ScriptRoot, "host.json"), Host.ToJsonString());
        var options = CreateOptions();
        return LocalHostApplication.StartAsync(configure?.Invoke(options) ?? options, TestContext.Current.CancellationToken);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private const string Unreachable =
        "DefaultEndpointsProtocol=http;AccountName=none;AccountKey=bm9uZQ==;BlobEndpoint=http://127.0.0.1:1/none;"
        + "QueueEndpoint=http://127.0.0.1:1/none;TableEndpoint=http://127.0.0.1:1/none";

    private SampleApp WithTrigger(string name, JsonObject trigger) =>
        WithFunction(name, new JsonObject { ["bindings"] = new JsonArray(trigger) }.ToJsonString());
}
