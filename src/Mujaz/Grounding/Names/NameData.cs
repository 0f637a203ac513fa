using System.Reflection;

namespace Mujaz.Grounding;

/// <summary>Reads the word lists embedded beside this file.</summary>
internal static class NameData
{
    /// <summary>The lines of a list, comments and empty lines left out.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Mujaz.Grounding.Names." + name)
            ?? throw new InvalidOperationException($"The embedded list {name} is missing.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }

    /// <summary>The words of a list, folded.</summary>
    public static IEnumerable<string> Words(string name) =>
        Lines(name).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(word => Text.TextFolding.Fold(word));
}
