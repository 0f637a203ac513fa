using System.IO.Compression;

namespace Mujaz.Languages.Detection;

/// <summary>The embedded model: a table of n-gram weights for every script that several languages share.</summary>
internal sealed class LanguageModel
{
    /// <summary>The name of the embedded resource.</summary>
    public const string ResourceName = "Mujaz.Languages.language-model.bin";

    private static readonly Lazy<LanguageModel> LazyDefault = new(LoadEmbedded);
    private readonly ScriptModel?[] _models = new ScriptModel?[Scripts.Count];

    private LanguageModel()
    {
    }

    /// <summary>The model shipped with the assembly, read at first use.</summary>
    public static LanguageModel Default => LazyDefault.Value;

    /// <summary>The most classes any script has.</summary>
    public int MaxClasses { get; private set; }

    /// <summary>The model of a script, or null when the script has at most one language here.</summary>
    public ScriptModel? Of(Script script) => _models[(int)script];

    /// <summary>Reads a model as the training program writes it.</summary>
    /// <exception cref="InvalidDataException">The stream is not such a model.</exception>
    public static LanguageModel Read(Stream stream)
    {
        using var reader = new BinaryReader(new BrotliStream(stream, CompressionMode.Decompress));
        var model = new LanguageModel();
        var scripts = reader.ReadByte();
        for (var i = 0; i < scripts; i++)
        {
            var script = reader.ReadByte();
            var scriptModel = ReadScript(reader);
            model._models[script] = scriptModel;
            model.MaxClasses = Math.Max(model.MaxClasses, scriptModel.Classes.Count);
        }

        return model;
    }

    /// <summary>Writes one script's part of a model; <see cref="Read"/> reads it back.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="script">The script.</param>
    /// <param name="codes">The codes of the classes.</param>
    /// <param name="features">The features by ascending key with one weight a class.</param>
    public static void WriteScript(
        BinaryWriter writer, Script script, IReadOnlyList<string> codes, IReadOnlyList<(uint Key, byte[] Weights)> features)
    {
        writer.Write((byte)script);
        writer.Write((byte)codes.Count);
        foreach (var code in codes)
        {
            writer.Write(code);
        }

        writer.Write7BitEncodedInt(features.Count);
        var previous = 0u;
        foreach (var (key, weights) in features)
        {
            writer.Write7BitEncodedInt64(key - previous);
            previous = key;
            WriteWeights(writer, weights);
        }
    }

    private static void WriteWeights(BinaryWriter writer, byte[] weights)
    {
        var present = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            present |= weights[i] > 0 ? 1 << i : 0;
        }

        writer.Write7BitEncodedInt(present);
        foreach (var weight in weights.Where(weight => weight > 0))
        {
            writer.Write(weight);
        }
    }

    private static ScriptModel ReadScript(BinaryReader reader)
    {
        var classes = new LanguageClass[reader.ReadByte()];
        for (var i = 0; i < classes.Length; i++)
        {
            classes[i] = LanguageClass.Parse(reader.ReadString());
        }

        var features = new (uint Key, byte[] Weights)[reader.Read7BitEncodedInt()];
        var key = 0u;
        for (var i = 0; i < features.Length; i++)
        {
            key += (uint)reader.Read7BitEncodedInt64();
            features[i] = (key, ReadWeights(reader, classes.Length));
        }

        return new ScriptModel(classes, features);
    }

    private static byte[] ReadWeights(BinaryReader reader, int count)
    {
        var present = reader.Read7BitEncodedInt();
        var weights = new byte[count];
        for (var i = 0; i < count; i++)
        {
            weights[i] = (present & (1 << i)) != 0 ? reader.ReadByte() : (byte)0;
        }

        return weights;
    }

    private static LanguageModel LoadEmbedded()
    {
        using var stream = typeof(LanguageModel).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidOperationException($"The resource {ResourceName} is missing from the assembly.");
        return Read(stream);
    }
}
