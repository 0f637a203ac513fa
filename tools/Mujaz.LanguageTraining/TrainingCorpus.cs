using Mujaz.Languages.Detection;

namespace Mujaz.LanguageTraining;

/// <summary>The text a class is learnt from: the file <c>CODE.SCRIPT.txt</c>, e.g. <c>ary.latin.txt</c>.</summary>
/// <param name="Code">The code of the class.</param>
/// <param name="Script">The script of the text.</param>
/// <param name="Text">The text. Lines that start with # are remarks.</param>
internal sealed record TrainingCorpus(string Code, Script Script, string Text)
{
    /// <summary>Reads every text of a folder, in an order that is the same everywhere.</summary>
    public static IReadOnlyList<TrainingCorpus> ReadAll(string folder) => Directory
        .GetFiles(folder, "*.txt")
        .OrderBy(file => Path.GetFileName(file), StringComparer.Ordinal)
        .Select(Read)
        .ToArray();

    private static TrainingCorpus Read(string file)
    {
        var parts = Path.GetFileNameWithoutExtension(file).Split('.');
        var lines = File.ReadLines(file).Where(line => !line.StartsWith('#'));
        return new TrainingCorpus(parts[0], Enum.Parse<Script>(parts[1], ignoreCase: true), string.Join('\n', lines));
    }
}
