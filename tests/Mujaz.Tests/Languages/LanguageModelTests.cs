using System.IO.Compression;
using Mujaz.Languages.Detection;
using Mujaz.LanguageTraining;

namespace Mujaz.Tests.Languages;

public sealed class LanguageModelTests
{
    private const int LargestModel = 500_000;

    [Fact]
    public void The_embedded_model_is_small() =>
        Assert.InRange(EmbeddedModel().Length, 1, LargestModel);

    [Fact]
    public void The_embedded_model_is_what_training_on_the_texts_gives()
    {
        var texts = Path.Combine(Repository.Root, "tools", "Mujaz.LanguageTraining", "texts");

        var trained = ModelTrainer.Train(TrainingCorpus.ReadAll(texts));

        Assert.True(
            Decompress(trained).SequenceEqual(Decompress(EmbeddedModel())),
            "The texts changed: run 'dotnet run --project tools/Mujaz.LanguageTraining' and commit the model.");
    }

    private static byte[] EmbeddedModel()
    {
        using var stream = typeof(LanguageModel).Assembly.GetManifestResourceStream(LanguageModel.ResourceName)!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private static byte[] Decompress(byte[] model)
    {
        using var stream = new BrotliStream(new MemoryStream(model), CompressionMode.Decompress);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
