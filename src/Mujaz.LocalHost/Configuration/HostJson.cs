using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Configuration.Json;

namespace Mujaz.LocalHost.Configuration;

/// <summary><c>host.json</c>: the parts that the stand-in obeys itself, and the whole, from which the extensions bind their own.</summary>
internal sealed record HostJson
{
    /// <summary>The section under which the extensions look for host.json, and the prefix of settings that override its values.</summary>
    public const string SectionName = "AzureFunctionsJobHost";

    /// <summary>The longest a function may run, or <see langword="null"/> for no limit (<c>-1</c>). The default is 30 minutes.</summary>
    public required TimeSpan? FunctionTimeout { get; init; }

    /// <summary>What HTTP routes begin with, without slashes; may be empty.</summary>
    public required string RoutePrefix { get; init; }

    /// <summary>Every value, flat, with the section's name before it.</summary>
    public required IReadOnlyDictionary<string, string?> Values { get; init; }

    /// <summary>Reads the host.json of a script root.</summary>
    /// <exception cref="LocalHostException">The file is missing or broken.</exception>
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
            return Read(Parse(path, settings));
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
            .Where(setting => setting.Key.StartsWith(SectionName + "__", StringComparison.OrdinalIgnoreCase))
            .Select(setting => KeyValuePair.Create(
                setting.Key[(SectionName.Length + 2)..].Replace("__", ":", StringComparison.Ordinal), (string?)setting.Value)))
        .Build();

    private static HostJson Read(IConfigurationRoot file)
    {
        if (file["version"] != "2.0")
        {
            throw new FormatException("'version' must be \"2.0\".");
        }

        return new HostJson
        {
            FunctionTimeout = ReadFunctionTimeout(file["functionTimeout"]),
            RoutePrefix = (file["extensions:http:routePrefix"] ?? "api").Trim('/'),
            Values = file.AsEnumerable().ToDictionary(value => $"{SectionName}:{value.Key}", value => value.Value),
        };
    }

    private static TimeSpan? ReadFunctionTimeout(string? text) => text switch
    {
        null => TimeSpan.FromMinutes(30),
        "-1" => null,
        _ when TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var duration) && duration > TimeSpan.Zero => duration,
        _ => throw new FormatException($"'functionTimeout' is \"{text}\"; it must be a duration such as \"00:10:00\"."),
    };
}
