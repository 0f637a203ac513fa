using BenchmarkDotNet.Attributes;
using Mujaz.Articles;
using Mujaz.Articles.Reading;
using Mujaz.Languages;
using Mujaz.Languages.Detection;
using Mujaz.Offline;

namespace Mujaz.Benchmarks;

/// <summary>
/// What an article costs without a model, stage by stage and as a whole; the baseline is reading every character once.
/// Articles per second are one second divided by the mean. Run with <c>--filter *ArticleChain*</c>.
/// </summary>
[MemoryDiagnoser]
[ShortRunJob]
public class ArticleChainBenchmarks
{
    private readonly string _text = NewsText();
    private readonly OfflineOptions _options = new();
    private Article _article = null!;

    [GlobalSetup]
    public void Setup() => _article = ArticleReader.Read(new ArticleSource(_text));

    [Benchmark(Baseline = true, Description = "count the letters")]
    public int CountLetters()
    {
        var letters = 0;
        foreach (var character in _text)
        {
            letters += char.IsLetter(character) ? 1 : 0;
        }

        return letters;
    }

    [Benchmark(Description = "detect the language")]
    public DetectedLanguage Detect() => LanguageDetector.Detect(_text);

    [Benchmark(Description = "read the article")]
    public Article Read() => ArticleReader.Read(new ArticleSource(_text));

    [Benchmark(Description = "summarise offline")]
    public OfflineSummary Summarize() => OfflineSummarizer.Summarize(_article, _options);

    [Benchmark(Description = "extract keywords")]
    public IReadOnlyList<ExtractedKeyword> Keywords() => KeywordExtractor.Extract(_article, 8);

    [Benchmark(Description = "the whole chain")]
    public int Chain()
    {
        var article = ArticleReader.Read(new ArticleSource(_text));
        var summary = OfflineSummarizer.Summarize(article, _options);
        return summary.Sentences.Count + KeywordExtractor.Extract(article, 8).Count;
    }

    private static string NewsText()
    {
        var root = typeof(ArticleChainBenchmarks).Assembly
            .GetCustomAttributes(typeof(System.Reflection.AssemblyMetadataAttribute), false)
            .Cast<System.Reflection.AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "RepositoryRoot").Value!;
        return File.ReadAllText(Directory.GetFiles(Path.Combine(root, "seeds"), "003_*.txt").Single());
    }
}
