using System.Text.Json;
using Microsoft.Extensions.Configuration.Json;

namespace Mujaz.LocalHost.Configuration;

/// <summary>The parts of <c>host.json</c> that the stand-in obeys.</summary>
internal sealed record HostJson
{
    /// <summary>Settings with this prefix override values of host.json, <c>__</c> standing for a level.</summary>
    private const string OverridePrefix = "AzureFunctionsJobHost__";

    /// <summary>The longest a function may run, or <see langword="null"/> for no limit (<c>-1</c>). The default is 30 minutes.</summary>
    public TimeSpan? FunctionTimeout { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>What to start, and how.</summary>
    public required HandlerDescription Handler { get; init; }

    /// <summary>What HTTP routes begin with, without slashes; may be empty.</summary>
    public string RoutePrefix { get; init; } = "api";

    /// <summary>How queue triggers work.</summary>
    public QueueTriggerOptions Queues { get; init; } = new();

    /// <summary>How blob triggers work.</summary>
    public BlobTriggerOptions Blobs { get; init; } = new();

    /// <summary>Reads the host.json of a script root.</summary>
    /// <exception cref="LocalHostException">The file is missing, broken, or asks for what the stand-in does not do.</exception>
    public static HostJson Load(string scriptRoot, AppSettings settings)
    {
        var path = Path.Combine(scriptRoot, "host.json");
        if (!File.Exists(path))
        {
            throw new LocalHostException(
                $"There is no host.json in {scriptRoot}. Build the function app first, or name its folder with --script-root.");
        }

        try
        {
            return Read(Parse(path, settings), scriptRoot, settings);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException or InvalidDataException or JsonException)
        {
            var cause = exception.InnerException is JsonException json ? json.Message : exception.Message;
            throw new LocalHostException($"{path} is not valid: {cause}", exception);
        }
    }

    private static IConfigurationRoot Parse(string path, AppSettings settings) => new ConfigurationBuilder()
        .Add(new JsonStreamConfigurationSource { Stream = new MemoryStream(File.ReadAllBytes(path)) })
        .AddInMemoryCollection(settings.Values
            .Where(setting => setting.Key.StartsWith(OverridePrefix, StringComparison.OrdinalIgnoreCase))
            .Select(setting => KeyValuePair.Create(
                setting.Key[OverridePrefix.Length..].Replace("__", ":", StringComparison.Ordinal), (string?)setting.Value)))
        .Build();

    private static HostJson Read(IConfigurationRoot file, string scriptRoot, AppSettings settings)
    {
        if (file["version"] != "2.0")
        {
            throw new FormatException("'version' must be \"2.0\".");
        }

        if (!string.Equals(file["customHandler:enableProxyingHttpRequest"], "true", StringComparison.OrdinalIgnoreCase))
        {
            throw new FormatException(
                "'customHandler.enableProxyingHttpRequest' must be true: the stand-in proxies HTTP and does not wrap it in JSON.");
        }

        return new HostJson
        {
            FunctionTimeout = ReadFunctionTimeout(file["functionTimeout"]),
            Handler = HandlerDescription.Read(file.GetSection("customHandler"), scriptRoot, settings),
            RoutePrefix = (file["extensions:http:routePrefix"] ?? "api").Trim('/'),
            Queues = QueueTriggerOptions.Read(file.GetSection("extensions:queues")),
            Blobs = BlobTriggerOptions.Read(file.GetSection("extensions:blobs")),
        };
    }

    private static TimeSpan? ReadFunctionTimeout(string? text) => text switch
    {
        null => TimeSpan.FromMinutes(30),
        "-1" => null,
        _ => HostJsonValues.ParseDuration("functionTimeout", text),
    };
}
