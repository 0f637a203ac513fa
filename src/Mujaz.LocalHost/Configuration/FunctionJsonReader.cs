using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Mujaz.LocalHost.Configuration;

/// <summary>Reads and checks one function.json by the host's rules.</summary>
internal static partial class FunctionJsonReader
{
    /// <summary>Reads a file; the name of the function is that of the folder.</summary>
    /// <exception cref="FormatException">The description breaks a rule; the message says which.</exception>
    /// <exception cref="JsonException">The file is not JSON.</exception>
    public static FunctionDefinition Read(string path, AppSettings settings)
    {
        var name = Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(path)))!;
        if (!FunctionName().IsMatch(name) || string.Equals(name, "host", StringComparison.OrdinalIgnoreCase))
        {
            throw new FormatException($"\"{name}\" is no name for a function: a letter, then up to 127 letters, digits, '_' or '-'; not \"host\".");
        }

        using var file = JsonDocument.Parse(File.ReadAllBytes(path), JsonFiles.Options);
        var bindings = ReadBindings(file.RootElement);
        var trigger = FindTrigger(bindings);
        RefuseOtherBindings(bindings, trigger);
        return new FunctionDefinition(name, ReadTrigger(name, trigger, settings), IsDisabled(name, file.RootElement, settings));
    }

    private static JsonElement[] ReadBindings(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object
            || !root.TryGetProperty("bindings", out var list) || list.ValueKind != JsonValueKind.Array || list.GetArrayLength() == 0)
        {
            throw new FormatException("there is no \"bindings\" array with at least one binding.");
        }

        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var bindings = list.EnumerateArray().ToArray();
        foreach (var binding in bindings)
        {
            var name = Text(binding, "name") ?? throw new FormatException("a binding has no \"name\".");
            if (name != "$return" && !BindingName().IsMatch(name))
            {
                throw new FormatException($"\"{name}\" is no name for a binding: letters and digits, a letter first, at most 128.");
            }

            if (!names.Add(name))
            {
                throw new FormatException($"two bindings are named \"{name}\".");
            }
        }

        return bindings;
    }

    private static JsonElement FindTrigger(JsonElement[] bindings)
    {
        var triggers = bindings.Where(IsTrigger).ToArray();
        return triggers.Length == 1
            ? triggers[0]
            : throw new FormatException($"there must be exactly one trigger; there are {triggers.Length}.");
    }

    private static bool IsTrigger(JsonElement binding) =>
        Text(binding, "type")?.EndsWith("Trigger", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>
    /// Only a trigger, and for HTTP the one <c>http</c> output that makes the function "pure", so that it is proxied.
    /// The host rewrites what goes through other output bindings, so this app has none and the stand-in plays none.
    /// </summary>
    private static void RefuseOtherBindings(JsonElement[] bindings, JsonElement trigger)
    {
        var isHttp = string.Equals(Text(trigger, "type"), "httpTrigger", StringComparison.OrdinalIgnoreCase);
        var httpOutputs = 0;
        foreach (var binding in bindings.Where(binding => !IsTrigger(binding)))
        {
            var type = Text(binding, "type") ?? "(none)";
            var isHttpOutput = type.Equals("http", StringComparison.OrdinalIgnoreCase)
                && string.Equals(Text(binding, "direction"), "out", StringComparison.OrdinalIgnoreCase);
            if (!isHttp || !isHttpOutput)
            {
                throw new FormatException(
                    $"the binding \"{Text(binding, "name")}\" of type \"{type}\" is not supported: "
                    + "besides its trigger a function may only have the \"http\" output of an HTTP function. Read and write storage from the handler.");
            }

            httpOutputs++;
        }

        if (isHttp && httpOutputs != 1)
        {
            throw new FormatException($"an HTTP function must have one \"http\" output; this has {httpOutputs}.");
        }
    }

    private static TriggerBinding ReadTrigger(string function, JsonElement trigger, AppSettings settings)
    {
        var name = Text(trigger, "name")!;
        return Text(trigger, "type")!.ToUpperInvariant() switch
        {
            "HTTPTRIGGER" => ReadHttp(function, name, trigger),
            "QUEUETRIGGER" => new QueueTriggerBinding(name, settings.Expand(Required(trigger, "queueName")), Connection(trigger)),
            "BLOBTRIGGER" => ReadBlob(name, trigger, settings),
            "TIMERTRIGGER" => ReadTimer(name, trigger, settings),
            _ => throw new FormatException($"the trigger type \"{Text(trigger, "type")}\" is not supported; httpTrigger, blobTrigger, queueTrigger and timerTrigger are."),
        };
    }

    private static HttpTriggerBinding ReadHttp(string function, string name, JsonElement trigger)
    {
        var level = Text(trigger, "authLevel") ?? "function";
        if (!Enum.TryParse<AuthorizationLevel>(level, ignoreCase: true, out var authorization) || int.TryParse(level, CultureInfo.InvariantCulture, out _))
        {
            throw new FormatException($"\"authLevel\" is \"{level}\"; it must be \"anonymous\", \"function\" or \"admin\".");
        }

        var methods = trigger.TryGetProperty("methods", out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Select(method => method.GetString()!.ToUpperInvariant()).ToArray()
            : [];
        return new HttpTriggerBinding(name, (Text(trigger, "route") ?? function).Trim('/'), methods, authorization);
    }

    private static BlobTriggerBinding ReadBlob(string name, JsonElement trigger, AppSettings settings) => new(
        name,
        BlobPathTemplate.Parse(settings.Expand(Required(trigger, "path"))),
        Connection(trigger),
        Text(trigger, "dataType")?.ToUpperInvariant() switch
        {
            null or "BINARY" => false,
            "STRING" => true,
            var other => throw new FormatException($"\"dataType\" is \"{other}\"; a custom handler can only take \"binary\" or \"string\"."),
        });

    private static TimerTriggerBinding ReadTimer(string name, JsonElement trigger, AppSettings settings)
    {
        var schedule = settings.Expand(Required(trigger, "schedule"));
        _ = Triggers.TimerSchedule.Parse(schedule);
        return new TimerTriggerBinding(name, schedule, Flag(trigger, "runOnStartup", false), Flag(trigger, "useMonitor", true));
    }

    private static bool IsDisabled(string function, JsonElement root, AppSettings settings)
    {
        var setting = settings[$"AzureWebJobs.{function}.Disabled"] ?? settings[$"AzureWebJobs__{function}__Disabled"];
        return setting is not null
            ? setting.Equals("true", StringComparison.OrdinalIgnoreCase) || setting == "1"
            : Flag(root, "disabled", false);
    }

    private static string Connection(JsonElement trigger) => Text(trigger, "connection") ?? TriggerBinding.DefaultConnection;

    private static string Required(JsonElement trigger, string property) => Text(trigger, property)
        ?? throw new FormatException($"the {Text(trigger, "type")} has no \"{property}\".");

    private static string? Text(JsonElement element, string property) =>
        element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String && value.GetString()!.Length > 0
            ? value.GetString()
            : null;

    private static bool Flag(JsonElement element, string property, bool defaultValue) =>
        element.TryGetProperty(property, out var value) ? value.ValueKind == JsonValueKind.True : defaultValue;

    [GeneratedRegex("^[a-z][a-z0-9_-]{0,127}$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex FunctionName();

    [GeneratedRegex("^[a-zA-Z][a-zA-Z0-9]{0,127}$", RegexOptions.NonBacktracking)]
    private static partial Regex BindingName();
}
