using System.Runtime.InteropServices;
using Mujaz.Languages.Detection;

namespace Mujaz.LanguageTraining;

/// <summary>How often each feature occurs in a class's text.</summary>
internal sealed class FeatureCounts
{
    // Every class is taken for as long as this (in features of one order), so that text length gives no advantage.
    private const double CommonSize = 20_000;

    // A feature seen once in a short text is worth less than its share of it: part goes to what was not seen.
    private const double Discount = 0.5;

    // What a feature that was never seen counts.
    private static readonly double[] Unseen = [0.5, 30, 6, 2, 1, 0.7];

    // Long n-grams repeat what the shorter ones inside them say; a whole word is the best single piece of evidence.
    private static readonly double[] OrderWeight = [1.0, 0.4, 0.6, 0.9, 0.9, 0.7];

    private readonly Dictionary<uint, double> _counts = [];
    private readonly Dictionary<uint, byte> _orders = [];
    private readonly double[] _totals = new double[NgramFeatures.MaxOrder + 1];

    public IEnumerable<uint> Keys => _counts.Keys;

    /// <summary>Counts the text as it is and, with less weight, as it looks after careless encoding.</summary>
    public static FeatureCounts Of(TrainingCorpus corpus)
    {
        var counts = new FeatureCounts();
        foreach (var (text, weight) in SpellingVariants.Of(corpus))
        {
            counts.AddText(text, weight);
        }

        return counts;
    }

    /// <summary>The weight of a feature in units of the model, 0 when this class does not have it.</summary>
    public byte WeightOf(uint key)
    {
        if (!_counts.TryGetValue(key, out var count))
        {
            return 0;
        }

        var order = _orders[key];
        var scaled = Math.Max(count - Discount, count / 4) / _totals[order] * CommonSize;
        var nats = Math.Log((scaled + Unseen[order]) / Unseen[order]) * OrderWeight[order];
        return (byte)Math.Clamp(Math.Round(nats * ScriptModel.UnitsPerNat), 0, byte.MaxValue);
    }

    private void AddText(string text, double weight)
    {
        Span<char> word = stackalloc char[WordScanner.MaxLetters];
        var features = new uint[NgramFeatures.MaxPerWord];
        var orders = new byte[NgramFeatures.MaxPerWord];
        var scanner = new WordScanner(text);
        while (scanner.MoveNext())
        {
            var count = NgramFeatures.Write(word[..scanner.CopyTo(word)], features, orders);
            for (var i = 0; i < count; i++)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_counts, features[i], out _) += weight;
                _orders[features[i]] = orders[i];
                _totals[orders[i]] += weight;
            }
        }
    }
}
