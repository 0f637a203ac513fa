using System.Collections.Frozen;
using System.Text.Json;

namespace Mujaz.Summaries.Requests;

/// <summary>The names enum values have in JSON, in queries and in storage: the code's names in camelCase.</summary>
/// <remarks>They are part of the public contract; a test pins every one, so that renaming a value in the code is noticed.</remarks>
public static class WireName
{
    /// <summary>The name of a value.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Map<T>.Names[value];

    /// <summary>Finds a value by its exact name.</summary>
    public static bool TryParse<T>(string name, out T value)
        where T : struct, Enum => Map<T>.Values.TryGetValue(name, out value);

    /// <summary>The value of a name that our own code has written.</summary>
    /// <exception cref="FormatException">There is no such value: the row was written by a newer version.</exception>
    public static T Parse<T>(string name)
        where T : struct, Enum => TryParse<T>(name, out var value)
            ? value
            : throw new FormatException($"'{name}' is no {typeof(T).Name}.");

    private static class Map<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> Names =
            Enum.GetValues<T>().ToFrozenDictionary(value => value, value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));

        public static readonly FrozenDictionary<string, T> Values =
            Names.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
    }
}
