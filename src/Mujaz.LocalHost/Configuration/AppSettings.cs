using System.Collections;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Mujaz.LocalHost.Configuration;

/// <summary>
/// The application settings: what Azure gives an app as environment variables. In order of precedence: explicit overrides,
/// the environment, and the <c>Values</c> of <c>local.settings.json</c>, as <c>func start</c> has it.
/// </summary>
internal sealed partial class AppSettings
{
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Every setting, by name. Names are case-insensitive.</summary>
    public IReadOnlyDictionary<string, string> Values => _values;

    /// <summary>The value of a setting, or <see langword="null"/> when it is absent or empty.</summary>
    public string? this[string name]
    {
        get => _values.TryGetValue(name, out var value) && value.Length > 0 ? value : null;
        set => _values[name] = value ?? "";
    }

    /// <summary>Reads the settings that hold for a script root.</summary>
    /// <param name="scriptRoot">The folder that may have a <c>local.settings.json</c>.</param>
    /// <param name="environment">The environment variables to take over.</param>
    /// <param name="overrides">Settings that win over all others.</param>
    /// <exception cref="LocalHostException"><c>local.settings.json</c> is not valid, or is encrypted.</exception>
    public static AppSettings Load(
        string scriptRoot, IDictionary environment, IEnumerable<KeyValuePair<string, string>> overrides)
    {
        var settings = new AppSettings();
        settings.AddLocalSettings(Path.Combine(scriptRoot, "local.settings.json"));
        foreach (DictionaryEntry variable in environment)
        {
            settings._values[(string)variable.Key] = (string?)variable.Value ?? "";
        }

        foreach (var (name, value) in overrides)
        {
            settings._values[name] = value;
        }

        return settings;
    }

    /// <summary>Replaces each <c>%NAME%</c> by the setting of that name, as the host does in function.json.</summary>
    /// <exception cref="LocalHostException">A setting is missing.</exception>
    public string Expand(string text) => SettingReference().Replace(text, match =>
        this[match.Groups[1].Value]
        ?? throw new LocalHostException($"'{text}' refers to the app setting '{match.Groups[1].Value}', which is not set."));

    /// <summary>Replaces each <c>%NAME%</c> by the setting of that name, and by nothing when there is none.</summary>
    public string ExpandOrDrop(string text) => SettingReference().Replace(text, match => this[match.Groups[1].Value] ?? "");

    private void AddLocalSettings(string path)
    {
        if (!File.Exists(path))
        {
            return;
        }

        try
        {
            using var file = JsonDocument.Parse(File.ReadAllBytes(path), JsonFiles.Options);
            if (file.RootElement.TryGetProperty("IsEncrypted", out var encrypted) && encrypted.ValueKind == JsonValueKind.True)
            {
                throw new LocalHostException($"{path} is encrypted. Run 'func settings decrypt' first.");
            }

            if (!file.RootElement.TryGetProperty(nameof(Values), out var values))
            {
                return;
            }

            foreach (var value in values.EnumerateObject())
            {
                _values[value.Name] = value.Value.ValueKind == JsonValueKind.String ? value.Value.GetString()! : value.Value.GetRawText();
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new LocalHostException($"{path} is not a valid settings file: {exception.Message}", exception);
        }
    }

    [GeneratedRegex("%([^%]+)%", RegexOptions.NonBacktracking)]
    private static partial Regex SettingReference();
}
