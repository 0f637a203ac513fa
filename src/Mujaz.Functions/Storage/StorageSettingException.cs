namespace Mujaz.Functions.Storage;

/// <summary>A storage setting is missing or wrong. The message names the setting and never shows a key or signature.</summary>
/// <param name="settingName">The setting that is wrong.</param>
/// <param name="problem">What is wrong, as the end of a sentence that begins with the setting's name.</param>
internal sealed class StorageSettingException(string settingName, string problem)
    : Exception($"The setting '{settingName}' {problem}")
{
    /// <summary>The setting that is wrong.</summary>
    public string SettingName { get; } = settingName;
}
