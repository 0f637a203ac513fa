using Mujaz.Languages;

namespace Mujaz.Evaluation.Names;

/// <summary>A name as the press of three languages spells it.</summary>
/// <param name="Kind">What it is of: <c>person</c>, <c>place</c> and so on.</param>
/// <param name="Spellings">Its spellings by language, the usual one first.</param>
internal sealed record NameTriple(string Kind, IReadOnlyDictionary<Language, string[]> Spellings)
{
    /// <summary>
    /// Reads lines of <c>arabic;arabic|french|english</c> below headings <c>[kind]</c>. A French form that is left out is
    /// the English one. # begins a comment.
    /// </summary>
    public static IEnumerable<NameTriple> Read(string file)
    {
        var kind = "";
        foreach (var line in File.ReadLines(file).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line[0] == '[')
            {
                kind = line.Trim('[', ']');
                continue;
            }

            var parts = line.Split('|');
            if (parts.Length is < 2 or > 3)
            {
                throw new FormatException($"Not a name in three languages: {line}");
            }

            yield return new NameTriple(kind, new Dictionary<Language, string[]>
            {
                [Language.Arabic] = Forms(parts[0]),
                [Language.French] = Forms(parts[1]),
                [Language.English] = Forms(parts[^1]),
            });
        }
    }

    private static string[] Forms(string text) => text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
