namespace Mujaz.Grounding;

/// <summary>A sentence of a summary by what the article has of it: its features, looked up, and the sentence it rests on.</summary>
internal sealed class AlignedSentence
{
    private const double NumberFactor = 1.3;
    private const double NameFactor = 1.2;

    private readonly Dictionary<int, double> _scores = [];

    private AlignedSentence(TextAnalysis text, ArticleFacts facts)
    {
        Text = text;
        Facts = facts;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var known = new Dictionary<(string Word, string Key), AlignedFeature>();
        foreach (var feature in FeatureReader.Read(text))
        {
            // The same word is looked up once however often a text repeats it.
            var word = (text.Tokens[feature.FirstToken].Folded, feature.Keys[0]);
            if (!known.TryGetValue(word, out var like))
            {
                known[word] = like = Align(feature);
            }

            var aligned = like with { Feature = feature, IsRepeated = !seen.Add(feature.Keys[0]) };
            Features.Add(aligned);
            AddScores(aligned);
        }

        foreach (var (sentence, score) in _scores)
        {
            if (sentence < Index.Sentences.Count && (score > BestScore || (score == BestScore && sentence < Best)))
            {
                (Best, BestScore) = (sentence, score);
            }
        }
    }

    /// <summary>The sentence.</summary>
    public TextAnalysis Text { get; }

    /// <summary>What its article says.</summary>
    public ArticleFacts Facts { get; }

    /// <summary>The article's features.</summary>
    public AlignmentIndex Index => Facts.Alignment;

    /// <summary>The features in the order of the sentence.</summary>
    public List<AlignedFeature> Features { get; } = [];

    /// <summary>The index of the article's sentence that explains most of it, or -1.</summary>
    public int Best { get; private set; } = -1;

    /// <summary>How much that sentence explains.</summary>
    public double BestScore { get; private set; }

    /// <summary>Aligns a sentence.</summary>
    public static AlignedSentence Of(TextAnalysis text, ArticleFacts facts) => new(text, facts);

    /// <summary>How much one sentence of the article explains.</summary>
    public double ScoreOf(int sentence) => _scores.GetValueOrDefault(sentence);

    /// <summary>How much sentences of the article explain together.</summary>
    public double ScoreOf(SentenceSet sentences) =>
        Features.Where(feature => !feature.IsRepeated && feature.IsIn(sentences)).Sum(feature => feature.Weight);

    /// <summary>The share of what could be explained that sentences of the article do explain, 0 to 1.</summary>
    public double CoverageOf(SentenceSet sentences)
    {
        var (explained, all) = (0.0, 0.0);
        foreach (var feature in Features.Where(feature => !feature.IsRepeated && (feature.IsComparable || feature.Places.Count > 0)))
        {
            all += feature.Weight;
            explained += feature.IsIn(sentences) ? feature.Weight : 0;
        }

        return all == 0 ? 1 : explained / all;
    }

    /// <summary>The sentences of the article that explain most of it together, each adding much to those before.</summary>
    public IReadOnlyList<int> Cover(int max, double minScore, double furtherShare)
    {
        var chosen = new SortedSet<int>();
        var best = BestScore;
        while (chosen.Count < max && NextOf(chosen) is var (sentence, gain) && gain >= minScore && gain >= best * furtherShare)
        {
            chosen.Add(sentence);
        }

        return [.. chosen];
    }

    private (int Sentence, double Gain) NextOf(SortedSet<int> chosen)
    {
        if (chosen.Count == 0)
        {
            return (Best, BestScore);
        }

        var gains = new Dictionary<int, double>();
        foreach (var feature in Features.Where(feature => !feature.IsRepeated && !feature.Places.Any(place => chosen.Contains(place.Sentence))))
        {
            AddScores(feature, gains);
        }

        var best = (Sentence: -1, Gain: 0.0);
        foreach (var (sentence, gain) in gains)
        {
            if (sentence < Index.Sentences.Count && (gain > best.Gain || (gain == best.Gain && sentence < best.Sentence)))
            {
                best = (sentence, gain);
            }
        }

        return best;
    }

    private static void AddScores(AlignedFeature feature, Dictionary<int, double> scores)
    {
        for (var i = 0; i < feature.Places.Count; i++)
        {
            if (i == 0 || feature.Places[i].Sentence != feature.Places[i - 1].Sentence)
            {
                var sentence = feature.Places[i].Sentence;
                scores[sentence] = scores.GetValueOrDefault(sentence) + feature.Weight;
            }
        }
    }

    private void AddScores(AlignedFeature feature)
    {
        if (!feature.IsRepeated)
        {
            AddScores(feature, _scores);
        }
    }

    private AlignedFeature Align(Feature feature)
    {
        var (places, sentences) = Index.Find(feature, Text);
        var factor = feature.Kind switch { FeatureKind.Number => NumberFactor, FeatureKind.Name or FeatureKind.Exonym => NameFactor, _ => 1 };
        var weight = factor * Math.Max(0, Math.Log((Index.Sentences.Count + 1.5) / (sentences + 0.5)));
        var isComparable = feature.Kind != FeatureKind.Word || Facts.Language == Text.Language;
        return new AlignedFeature(feature, places, weight, isComparable);
    }
}
