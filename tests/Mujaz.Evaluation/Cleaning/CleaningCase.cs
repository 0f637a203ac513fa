using Mujaz.Articles;

namespace Mujaz.Evaluation.Cleaning;

/// <summary>An input with the text that cleaning should leave.</summary>
/// <param name="Name">The case's folder; its prefix up to the first hyphen is the language.</param>
/// <param name="Source">The input.</param>
/// <param name="Gold">The article's own text, the headline first.</param>
/// <param name="OtherTitles">Headlines of the further articles in the input (<c>others.txt</c>, one a line; none without the file).</param>
internal sealed record CleaningCase(string Name, ArticleSource Source, string Gold, IReadOnlyList<string> OtherTitles)
{
    public string Language => Name.Split('-')[0];

    /// <summary>Reads the cases of a folder in the order of their names.</summary>
    public static IEnumerable<CleaningCase> ReadAll(string folder) =>
        Directory.GetDirectories(folder).Order(StringComparer.Ordinal).Select(Read);

    private static CleaningCase Read(string folder)
    {
        var input = Directory.GetFiles(folder, "input.*").Single();
        var format = Path.GetExtension(input) switch
        {
            ".html" => ArticleFormat.Html,
            ".md" => ArticleFormat.Markdown,
            _ => ArticleFormat.PlainText,
        };
        var others = Path.Combine(folder, "others.txt");
        return new CleaningCase(
            Path.GetFileName(folder),
            new ArticleSource(File.ReadAllText(input), format),
            File.ReadAllText(Path.Combine(folder, "gold.txt")),
            File.Exists(others) ? [.. File.ReadLines(others).Where(line => line.Length > 0)] : []);
    }
}
