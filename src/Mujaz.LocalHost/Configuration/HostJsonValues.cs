using System.Globalization;

namespace Mujaz.LocalHost.Configuration;

/// <summary>Reads single values of host.json, with the property's name in every error.</summary>
internal static class HostJsonValues
{
    /// <summary>The duration at a key, at least zero.</summary>
    public static TimeSpan Duration(IConfiguration section, string key, TimeSpan defaultValue) =>
        section[key] is { } text ? ParseDuration(key, text) : defaultValue;

    /// <summary>The whole number at a key, within bounds.</summary>
    public static int Number(IConfiguration section, string key, int defaultValue, int minimum, int maximum)
    {
        if (section[key] is not { } text)
        {
            return defaultValue;
        }

        return int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) && number >= minimum && number <= maximum
            ? number
            : throw new FormatException($"'{key}' is {text}; it must be a whole number from {minimum} to {maximum}.");
    }

    /// <summary>Reads a duration in the form <c>hh:mm:ss</c>.</summary>
    public static TimeSpan ParseDuration(string key, string text) =>
        TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var duration) && duration >= TimeSpan.Zero
            ? duration
            : throw new FormatException($"'{key}' is \"{text}\"; it must be a duration such as \"00:10:00\".");
}
