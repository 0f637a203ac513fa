using System.Text.Json;
using Mujaz.Articles;
using Mujaz.Languages;
using Mujaz.Text;

namespace Mujaz.Evaluation.Grounding;

/// <summary>A document in three languages, line by line (NTREX-128).</summary>
internal sealed class ParallelDocument
{
    private readonly Dictionary<Language, Article> _articles = [];

    private ParallelDocument(Dictionary<Language, string[]> lines)
    {
        Lines = lines;
        foreach (var (language, sentences) in lines)
        {
            _articles[language] = ArticleOf(sentences, language);
        }
    }

    public IReadOnlyDictionary<Language, string[]> Lines { get; }

    public Article Article(Language language) => _articles[language];

    /// <summary>The text of all three versions: what is in none of them is new.</summary>
    public string AllText => string.Join('\n', Lines.Values.SelectMany(lines => lines));

    /// <summary>The documents of a file, or of one half of it: those at even or at odd places.</summary>
    public static IEnumerable<ParallelDocument> Read(string file, string? half = null)
    {
        foreach (var line in File.ReadLines(file).Where((_, index) => half is null || index % 2 == (half == "even" ? 0 : 1)))
        {
            using var json = JsonDocument.Parse(line);
            yield return new ParallelDocument(Language.OfSummaries.ToDictionary(
                language => language,
                language => json.RootElement.GetProperty(language.Code).EnumerateArray().Select(item => item.GetString()!).ToArray()));
        }
    }

    /// <summary>
    /// The Latin words that stand in small letters in a document, as they look with a capital, whole and without the last letter: Democrat is no person where there are democrats.
    /// </summary>
    public static HashSet<string> CommonWords(IEnumerable<ParallelDocument> documents) =>
        [.. documents.SelectMany(document => new[] { Language.English, Language.French }.SelectMany(language => document.Lines[language]))
            .SelectMany(line => line.Split([' ', ',', '.', '\'', '’', '-', '"', ')', '(', ':', ';', '?', '!', '»', '«', '”', '“'], StringSplitOptions.RemoveEmptyEntries))
            .Where(word => char.IsLower(word[0]) && word.Length > 3)
            .SelectMany(word => new[] { word, word[..^1] })
            .Select(word => char.ToUpperInvariant(word[0]) + word[1..])];

    /// <summary>An article of lines that are sentences already: cleaning would have nothing to do.</summary>
    private static Article ArticleOf(string[] lines, Language language)
    {
        var sentences = new List<Sentence>(lines.Length);
        var start = 0;
        foreach (var line in lines)
        {
            sentences.Add(new Sentence(sentences.Count + 1, new TextSpan(start, line.Length), sentences.Count + 1, SentenceKind.Body));
            start += line.Length + 1;
        }

        var text = string.Join('\n', lines);
        return new Article
        {
            Id = new string('0', 32),
            Text = text,
            Sentences = sentences,
            Language = new DetectedLanguage(language, null, 1),
            Words = text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Length,
        };
    }
}
