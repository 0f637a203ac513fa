using System.IO.Compression;
using Mujaz.Languages.Detection;

namespace Mujaz.LanguageTraining;

/// <summary>Learns the n-gram weights of every script with several classes and writes the model.</summary>
internal static class ModelTrainer
{
    /// <summary>Trains a model; the same texts give the same bytes.</summary>
    public static byte[] Train(IReadOnlyList<TrainingCorpus> corpora)
    {
        using var buffer = new MemoryStream();
        using (var writer = new BinaryWriter(new BrotliStream(buffer, CompressionLevel.SmallestSize)))
        {
            var scripts = corpora.GroupBy(corpus => corpus.Script).OrderBy(group => group.Key).ToArray();
            writer.Write((byte)scripts.Length);
            foreach (var script in scripts)
            {
                var classes = script.ToArray();
                var codes = classes.Select(corpus => corpus.Code).ToArray();
                LanguageModel.WriteScript(writer, script.Key, codes, WeightsOf(classes));
            }
        }

        return buffer.ToArray();
    }

    private static List<(uint Key, byte[] Weights)> WeightsOf(IReadOnlyList<TrainingCorpus> classes)
    {
        var counts = classes.Select(FeatureCounts.Of).ToArray();
        var features = new List<(uint Key, byte[] Weights)>();
        foreach (var key in counts.SelectMany(count => count.Keys).Distinct().Order())
        {
            var weights = counts.Select(count => count.WeightOf(key)).ToArray();
            if (weights.Any(weight => weight > 0) && weights.Max() - weights.Min() > 0)
            {
                features.Add((key, weights));
            }
        }

        return features;
    }
}
