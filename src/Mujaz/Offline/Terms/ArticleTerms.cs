using Mujaz.Articles;
using Mujaz.Text;

namespace Mujaz.Offline.Terms;

/// <summary>The words of an article by sentence, with the number of occurrences of every stem. Built in one pass.</summary>
internal sealed class ArticleTerms
{
    private readonly Dictionary<string, int> _stemIds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Stem, TermClass Class)> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _forms = new(StringComparer.Ordinal);
    private readonly List<int> _counts = [];
    private readonly List<int> _sentenceStarts = [];
    private readonly List<Term> _terms = [];
    private readonly StopWords _stopWords;

    private ArticleTerms(Article article)
    {
        Article = article;
        _stopWords = StopWords.For(article.Language.Language.Code);
    }

    public Article Article { get; }

    /// <summary>How many different stems there are.</summary>
    public int StemCount => _counts.Count;

    /// <summary>Reads the words of every sentence and of the headline.</summary>
    public static ArticleTerms Of(Article article)
    {
        var terms = new ArticleTerms(article);
        foreach (var span in WordTokenizer.Enumerate(article.Text))
        {
            terms._forms.Add(TextFolding.FoldLine(span.Of(article.Text)));
        }

        foreach (var sentence in article.Sentences)
        {
            terms._sentenceStarts.Add(terms._terms.Count);
            terms.AddWords(article.Text, sentence.Span);
        }

        terms._sentenceStarts.Add(terms._terms.Count);
        return terms;
    }

    /// <summary>The words of a sentence, by its index from 0.</summary>
    public ReadOnlySpan<Term> OfSentence(int index) => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_terms)
        [_sentenceStarts[index].._sentenceStarts[index + 1]];

    /// <summary>How often a stem occurs in the article.</summary>
    public int CountOf(int stem) => _counts[stem];

    /// <summary>The stems of another text (the headline) that the article has too; each once.</summary>
    public HashSet<int> StemsIn(string? text)
    {
        var stems = new HashSet<int>();
        foreach (var span in WordTokenizer.Enumerate(text))
        {
            var folded = TextFolding.FoldLine(span.Of(text));
            if (Classify(folded) is TermClass.Content && _stemIds.TryGetValue(StemOf(folded), out var stem))
            {
                stems.Add(stem);
            }
        }

        return stems;
    }

    private void AddWords(string text, TextSpan sentence)
    {
        foreach (var span in WordTokenizer.Enumerate(sentence.Of(text)))
        {
            var place = new TextSpan(sentence.Start + span.Start, span.Length);
            var folded = TextFolding.FoldLine(place.Of(text));
            if (!_known.TryGetValue(folded, out var known))
            {
                known = (StemIdOf(folded, Classify(folded)), Classify(folded));
                _known[folded] = known;
            }

            if (known.Stem >= 0)
            {
                _counts[known.Stem]++;
            }

            _terms.Add(new Term(place, folded, known.Stem, known.Class));
        }
    }

    private int StemIdOf(string folded, TermClass termClass)
    {
        if (termClass is not TermClass.Content)
        {
            return -1;
        }

        var stem = StemOf(folded);
        if (!_stemIds.TryGetValue(stem, out var id))
        {
            id = _counts.Count;
            _counts.Add(0);
            _stemIds[stem] = id;
        }

        return id;
    }

    private string StemOf(string folded) => LightStemmer.StemOf(HasJoinedParticle(folded) ? folded[1..] : folded);

    /// <summary>
    /// Whether a folded Arabic word is another word of the article with one particle joined to it: "بكأس" where "كأس" or
    /// "الكأس" stands too, "وإزمير" beside "إزمير". Without the other word the letter may well be the word's own.
    /// </summary>
    public bool HasJoinedParticle(string folded) =>
        folded.Length > 3 && folded[0] is 'و' or 'ب' or 'ل' or 'ف' or 'ك'
        && (_forms.Contains(folded[1..]) || _forms.Contains("ال" + folded[1..]));

    private TermClass Classify(string folded)
    {
        if (folded.Length == 0 || _stopWords.IsFunction(folded))
        {
            return TermClass.Function;
        }

        if (char.IsAsciiDigit(folded[0]))
        {
            return TermClass.Number;
        }

        if (_stopWords.IsWeak(folded) || folded.Length == 1)
        {
            return TermClass.Weak;
        }

        return IsJoinedStopWord(folded) ? TermClass.Weak : TermClass.Content;
    }

    // "وقال" and "فإنه" are stop words with a joined particle.
    private bool IsJoinedStopWord(string folded) =>
        folded[0] is 'و' or 'ف' && folded.Length > 2 && (_stopWords.IsFunction(folded[1..]) || _stopWords.IsWeak(folded[1..]));
}
