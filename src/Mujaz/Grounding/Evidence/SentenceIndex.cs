using Mujaz.Articles;

namespace Mujaz.Grounding.Evidence;

/// <summary>The sentences of an article by their features, with how rare each feature is.</summary>
internal sealed class SentenceIndex
{
    private readonly IReadOnlyList<Sentence> _sentences;
    private readonly List<HashSet<string>> _features = [];
    private readonly Dictionary<string, int> _frequency = new(StringComparer.Ordinal);

    /// <summary>Indexes an article.</summary>
    public SentenceIndex(Article article, TextAnalysis analysis)
    {
        _sentences = article.Sentences;
        var cutter = new AnalysisCutter(analysis);
        foreach (var sentence in article.Sentences)
        {
            var features = cutter.FeaturesOf(sentence.Span);
            _features.Add(features);
            foreach (var feature in features)
            {
                _frequency[feature] = _frequency.GetValueOrDefault(feature) + 1;
            }
        }
    }

    /// <summary>How many sentences there are.</summary>
    public int Count => _sentences.Count;

    /// <summary>The sentence at an index.</summary>
    public Sentence this[int index] => _sentences[index];

    /// <summary>The features of the sentence at an index.</summary>
    public HashSet<string> FeaturesOf(int index) => _features[index];

    /// <summary>Whether any sentence has the feature.</summary>
    public bool Has(string feature) => _frequency.ContainsKey(feature);

    /// <summary>What a shared feature is worth: the rarer in the article, the more; numbers more than words.</summary>
    public double WeightOf(string feature)
    {
        if (!_frequency.TryGetValue(feature, out var count))
        {
            return 0;
        }

        var rarity = Math.Log(1 + ((double)_sentences.Count / count));
        return feature[0] switch { 'n' or 't' => 2 * rarity, 'm' or 'w' => 1.5 * rarity, _ => rarity };
    }
}
