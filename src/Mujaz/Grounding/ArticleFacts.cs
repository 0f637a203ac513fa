using System.Runtime.CompilerServices;
using Mujaz.Articles;
using Mujaz.Languages;
using Mujaz.Text;

namespace Mujaz.Grounding;

/// <summary>
/// What an article says that can be checked: its numbers, dates, names and words, indexed once and shared by the checks
/// of all its summaries. Immutable and thread-safe.
/// </summary>
public sealed class ArticleFacts
{
    private static readonly ConditionalWeakTable<Article, ArticleFacts> Known = [];

    private readonly NameIndex?[] _sentenceNames;
    private readonly NumberFacts?[] _sentenceNumbers;
    private readonly Lazy<QuotationIndex> _quotations;

    private ArticleFacts(Article article)
    {
        Article = article;
        Language = LanguageOf(article);
        Analysis = TextAnalysis.Of(TextOf(article), Language);
        Numbers = NumberFacts.Of(Analysis);
        Dates = DateFacts.Of(Analysis, article.PublishedAt, Numbers);
        Names = NameIndex.Of(Analysis);
        Alignment = new AlignmentIndex(article, Analysis);
        _quotations = new Lazy<QuotationIndex>(() => new QuotationIndex(Analysis, article));
        _sentenceNames = new NameIndex?[article.Sentences.Count];
        _sentenceNumbers = new NumberFacts?[article.Sentences.Count];
    }

    /// <summary>The article.</summary>
    public Article Article { get; }

    /// <summary>The summary language whose rules the article's text is read by.</summary>
    internal Language Language { get; }

    internal TextAnalysis Analysis { get; }

    internal NumberFacts Numbers { get; }

    internal DateFacts Dates { get; }

    internal NameIndex Names { get; }

    internal AlignmentIndex Alignment { get; }

    /// <summary>The names of one sentence of the article, by its index in <see cref="Article.Sentences"/>; made at the first call.</summary>
    internal NameIndex NamesIn(int sentence) =>
        _sentenceNames[sentence] ??= NameIndex.Of(Analysis, Article.Sentences[sentence].Span);

    /// <summary>The numbers of one sentence of the article; made at the first call.</summary>
    internal NumberFacts NumbersIn(int sentence) =>
        _sentenceNumbers[sentence] ??= NumberFacts.Of(TextAnalysis.Of(Article.TextOf(Article.Sentences[sentence]).ToString(), Language));

    /// <summary>Made when the first quotation is looked up: few summaries have any.</summary>
    internal QuotationIndex Quotations => _quotations.Value;

    /// <summary>The facts of an article; made at the first call for it and kept as long as the article lives.</summary>
    public static ArticleFacts Of(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return Known.GetValue(article, static article => new ArticleFacts(article));
    }

    /// <summary>The text, with the headline behind it where the text does not have it: offsets stay those of the text.</summary>
    private static string TextOf(Article article) =>
        string.IsNullOrEmpty(article.Title) || article.Text.Contains(article.Title, StringComparison.Ordinal)
            ? article.Text
            : article.Text + "\n" + article.Title;

    /// <summary>A summary language is read by its own rules; any other by those of Arabic or English, as its script is.</summary>
    private static Language LanguageOf(Article article)
    {
        if (article.Language.Language.IsSummaryLanguage)
        {
            return article.Language.Language;
        }

        var arabic = 0;
        var latin = 0;
        foreach (var character in article.Text)
        {
            arabic += ArabicScript.Contains(character) ? 1 : 0;
            latin += char.IsAsciiLetter(character) ? 1 : 0;
        }

        return arabic > latin ? Language.Arabic : Language.English;
    }
}
