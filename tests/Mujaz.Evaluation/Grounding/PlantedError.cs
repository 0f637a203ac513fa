using System.Text.Json;
using Mujaz.Languages;

namespace Mujaz.Evaluation.Grounding;

/// <summary>A sentence about an article with one error in it.</summary>
internal sealed record PlantedError(string Article, Language Language, string Kind, string Sentence)
{
    public static IEnumerable<PlantedError> Read(string file)
    {
        foreach (var line in File.ReadLines(file).Where(line => line.Length > 0))
        {
            using var json = JsonDocument.Parse(line);
            string Text(string name) => json.RootElement.GetProperty(name).GetString()!;
            yield return new PlantedError(Text("article"), new Language(Text("language")), Text("kind"), Text("sentence"));
        }
    }
}
