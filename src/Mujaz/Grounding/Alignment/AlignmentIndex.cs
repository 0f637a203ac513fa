using Mujaz.Articles;
using Mujaz.Languages;
using Mujaz.Text;

namespace Mujaz.Grounding;

/// <summary>Where the features of an article stand. Made once for an article, in one pass; immutable afterwards.</summary>
internal sealed class AlignmentIndex
{
    /// <summary>How many places of one feature are kept: one that stands in more sentences tells none of them from others.</summary>
    public const int MaxOccurrences = 256;

    /// <summary>How many different names are kept for comparing across scripts, which looks at each of them.</summary>
    private const int MaxNames = 4000;

    /// <summary>How many tokens of a sentence are looked at one by one: text without any full stop is one sentence.</summary>
    private const int MaxSentence = 1000;

    private const float WordTolerance = 0.65f;
    private const int MinConsonants = 2;

    private static readonly List<Occurrence> Nowhere = [];

    private readonly Dictionary<string, List<Occurrence>> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _frequencies = new(StringComparer.Ordinal);
    private readonly List<(string Word, int Mask, float Tolerance, string Key)> _names = [];
    private readonly HashSet<string> _seenNames = new(StringComparer.Ordinal);
    private readonly int[] _sentenceOfToken;
    private readonly int _textLength;

    /// <summary>Indexes an article.</summary>
    public AlignmentIndex(Article article, TextAnalysis analysis)
    {
        Sentences = article.Sentences;
        Analysis = analysis;
        _textLength = article.Text.Length;
        Features = FeatureReader.Read(analysis);
        _sentenceOfToken = SentencesOf(analysis.Tokens, article.Sentences, article.Text.Length);
        foreach (var feature in Features)
        {
            Add(feature);
        }
    }

    /// <summary>The sentences of the article.</summary>
    public IReadOnlyList<Sentence> Sentences { get; }

    /// <summary>The article's text.</summary>
    public TextAnalysis Analysis { get; }

    /// <summary>All features of the article in its order.</summary>
    public List<Feature> Features { get; }

    /// <summary>The sentence of a token; -1 between sentences, the number of sentences in the headline.</summary>
    public int SentenceOfToken(int token) => _sentenceOfToken[token];

    /// <summary>The index of a sentence's first token, and behind its last one, or behind the last that is looked at.</summary>
    public (int First, int End) TokensOf(int sentence)
    {
        var tokens = Analysis.Tokens;
        var start = sentence < Sentences.Count ? Sentences[sentence].Span.Start : _textLength;
        var end = sentence < Sentences.Count ? Sentences[sentence].Span.End : int.MaxValue;
        var first = FirstTokenFrom(tokens, start);
        return (first, Math.Min(first + MaxSentence, FirstTokenFrom(tokens, end)));
    }

    /// <summary>The features that begin in a stretch of tokens.</summary>
    public ReadOnlySpan<Feature> FeaturesOf(int firstToken, int endToken)
    {
        var features = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(Features);
        var first = LowerBound(features, firstToken);
        return features[first..LowerBound(features, endToken)];
    }

    /// <summary>Where a feature of another text stands in the article, in its order, and in how many sentences.</summary>
    public (List<Occurrence> Places, int Sentences) Find(Feature feature, TextAnalysis text)
    {
        var keys = new List<string>(feature.Keys);
        if (feature.Kind is FeatureKind.Name or FeatureKind.Word or FeatureKind.Exonym && feature.EndToken - feature.FirstToken == 1)
        {
            AddNames(text.Tokens[feature.FirstToken], feature.Kind, keys);
        }

        List<Occurrence>? places = null;
        var sentences = 0;
        foreach (var key in keys)
        {
            if (_places.TryGetValue(key, out var more))
            {
                places = places is null ? more : Merge(places, more);
                sentences = Math.Max(sentences, _frequencies[key]);
            }
        }

        return places is null ? (Nowhere, 0) : (places, Math.Max(sentences, CountSentences(places)));
    }

    private static int FirstTokenFrom(List<Token> tokens, int offset)
    {
        var (low, high) = (0, tokens.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = tokens[middle].Span.Start < offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static int LowerBound(ReadOnlySpan<Feature> features, int token)
    {
        var (low, high) = (0, features.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = features[middle].FirstToken < token ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static int CountSentences(List<Occurrence> places)
    {
        var count = 0;
        for (var i = 0; i < places.Count; i++)
        {
            count += i == 0 || places[i].Sentence != places[i - 1].Sentence ? 1 : 0;
        }

        return count;
    }

    private static List<Occurrence> Merge(List<Occurrence> one, List<Occurrence> other)
    {
        var merged = new List<Occurrence>(Math.Min(MaxOccurrences, one.Count + other.Count));
        var (i, j) = (0, 0);
        while (merged.Count < MaxOccurrences && (i < one.Count || j < other.Count))
        {
            var fromOne = j >= other.Count || (i < one.Count && one[i].Token <= other[j].Token);
            var place = fromOne ? one[i++] : other[j++];
            if (merged.Count == 0 || merged[^1] != place)
            {
                merged.Add(place);
            }
        }

        return merged;
    }

    private static int[] SentencesOf(List<Token> tokens, IReadOnlyList<Sentence> sentences, int textLength)
    {
        var result = new int[tokens.Count];
        var sentence = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            var start = tokens[i].Span.Start;
            while (sentence < sentences.Count && sentences[sentence].Span.End <= start)
            {
                sentence++;
            }

            result[i] = start >= textLength ? sentences.Count : Math.Min(sentence, Math.Max(0, sentences.Count - 1));
        }

        return result;
    }

    private void Add(Feature feature)
    {
        var place = new Occurrence(_sentenceOfToken[feature.FirstToken], feature.FirstToken);
        foreach (var key in feature.Keys)
        {
            Add(key, place);
        }

        var token = Analysis.Tokens[feature.FirstToken];
        if (token.IsArabicWord ? !ArabicLexicon.IsPlainFunctionWord(token.Folded) : token.IsCapitalized)
        {
            AddName(token, place);
        }
    }

    private void Add(string key, Occurrence place)
    {
        if (!_places.TryGetValue(key, out var places))
        {
            _places[key] = places = [];
        }

        if (places.Count == 0 || places[^1].Sentence != place.Sentence)
        {
            _frequencies[key] = _frequencies.GetValueOrDefault(key) + 1;
        }

        if (places.Count < MaxOccurrences)
        {
            places.Add(place);
        }
    }

    private void AddName(Token token, Occurrence place)
    {
        var key = "w" + token.Folded;
        if (_seenNames.Count < MaxNames && _seenNames.Add(token.Folded))
        {
            var tolerance = !token.IsArabicWord || ArabicLexicon.IsName(token.Folded) ? 1 : WordTolerance;
            var forms = token.IsArabicWord ? ArabicForms.WithoutClitics(token.Folded) : [token.Folded];
            foreach (var form in forms.Where(form => form.Length > 2))
            {
                _names.Add((form, NameMask.Of(form), tolerance, key));
            }
        }

        if (_seenNames.Contains(token.Folded))
        {
            Add(key, place);
        }
    }

    /// <summary>Adds the keys of the article's words in the other script that can be the same name.</summary>
    private void AddNames(Token token, FeatureKind kind, List<string> keys)
    {
        var isArabicArticle = Analysis.Language == Language.Arabic;
        if (token.IsArabicWord == isArabicArticle || (token.IsLatinWord && !token.IsCapitalized))
        {
            return;
        }

        foreach (var form in token.IsArabicWord ? ArabicForms.WithoutClitics(token.Folded).Where(form => form.Length > 2) : [token.Folded])
        {
            var mask = NameMask.Of(form);
            if (Skeleton.Of(form).Length < MinConsonants)
            {
                continue;
            }

            foreach (var (word, other, tolerance, key) in _names)
            {
                var allowed = kind == FeatureKind.Word ? Math.Min(tolerance, WordTolerance) : tolerance;
                if (NameMask.IsNear(mask, other)
                    && (token.IsArabicWord ? Transliteration.Matches(form, word, allowed) : Transliteration.Matches(word, form, allowed))
                    && !keys.Contains(key))
                {
                    keys.Add(key);
                }
            }
        }
    }
}
