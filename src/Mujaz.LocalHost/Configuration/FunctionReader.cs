using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Mujaz.LocalHost.Workers.Rpc;

namespace Mujaz.LocalHost.Configuration;

/// <summary>Reads a function from what the worker says of it, by the host's rules.</summary>
internal static partial class FunctionReader
{
    /// <summary>Reads a description.</summary>
    /// <exception cref="FormatException">The description breaks a rule; the message says which.</exception>
    /// <exception cref="JsonException">A binding is not JSON.</exception>
    public static FunctionDefinition Read(RpcFunctionMetadata metadata, AppSettings settings)
    {
        var name = metadata.Name;
        if (!FunctionName().IsMatch(name) || string.Equals(name, "host", StringComparison.OrdinalIgnoreCase))
        {
            throw new FormatException($"\"{name}\" is no name for a function: a letter, then up to 127 letters, digits, '_' or '-'; not \"host\".");
        }

        var bindings = metadata.RawBindings.Select(binding => JsonElement.Parse(binding)).ToArray();
        var triggers = bindings.Where(IsTrigger).ToArray();
        if (triggers.Length != 1)
        {
            throw new FormatException($"there must be exactly one trigger; there are {triggers.Length}.");
        }

        RefuseOtherBindings(bindings);
        return new FunctionDefinition(
            metadata.FunctionId, name, ReadTrigger(name, triggers[0], settings), IsDisabled(name, settings), ReadRetry(metadata.RetryOptions));
    }

    private static bool IsTrigger(JsonElement binding) =>
        Text(binding, "type")?.EndsWith("Trigger", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Only a trigger, and the <c>http</c> output that is there for form's sake: the answer goes through the worker's own server.</summary>
    private static void RefuseOtherBindings(JsonElement[] bindings)
    {
        foreach (var binding in bindings.Where(binding => !IsTrigger(binding)))
        {
            var type = Text(binding, "type") ?? "(none)";
            if (!type.Equals("http", StringComparison.OrdinalIgnoreCase))
            {
                throw new FormatException(
                    $"the binding \"{Text(binding, "name")}\" of type \"{type}\" is not supported: "
                    + "besides its trigger a function may only have the output of an HTTP function. Read and write storage with its clients.");
            }
        }
    }

    private static TriggerBinding ReadTrigger(string function, JsonElement trigger, AppSettings settings)
    {
        var name = Required(trigger, "name");
        return Text(trigger, "type")!.ToUpperInvariant() switch
        {
            "HTTPTRIGGER" => ReadHttp(function, name, trigger),
            "QUEUETRIGGER" => new QueueTriggerBinding(
                name, settings.Expand(Required(trigger, "queueName")), Connection(trigger), Payload(trigger)),
            "BLOBTRIGGER" => new BlobTriggerBinding(
                name,
                settings.Expand(Required(trigger, "path")),
                Connection(trigger),
                Payload(trigger),
                string.Equals(Text(trigger, "source"), "EventGrid", StringComparison.OrdinalIgnoreCase)),
            "TIMERTRIGGER" => new TimerTriggerBinding(
                name, settings.Expand(Required(trigger, "schedule")), Flag(trigger, "runOnStartup", false), Flag(trigger, "useMonitor", true)),
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

    private static EventPayload Payload(JsonElement trigger)
    {
        if (trigger.TryGetProperty("properties", out var properties)
            && string.Equals(Text(properties, "supportsDeferredBinding"), "true", StringComparison.OrdinalIgnoreCase))
        {
            return EventPayload.Reference;
        }

        return string.Equals(Text(trigger, "dataType"), "binary", StringComparison.OrdinalIgnoreCase) ? EventPayload.Bytes : EventPayload.Text;
    }

    private static RetryPolicy? ReadRetry(RpcRetryOptions? options) => options is null
        ? null
        : options.RetryStrategy == RpcRetryOptions.Types.RetryStrategy.FixedDelay
            ? new RetryPolicy(options.MaxRetryCount, options.DelayInterval.ToTimeSpan(), options.DelayInterval.ToTimeSpan(), IsFixed: true)
            : new RetryPolicy(options.MaxRetryCount, options.MinimumInterval.ToTimeSpan(), options.MaximumInterval.ToTimeSpan(), IsFixed: false);

    private static bool IsDisabled(string function, AppSettings settings)
    {
        var setting = settings[$"AzureWebJobs.{function}.Disabled"] ?? settings[$"AzureWebJobs__{function}__Disabled"];
        return setting is not null && (setting.Equals("true", StringComparison.OrdinalIgnoreCase) || setting == "1");
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
}
