namespace Mujaz.Languages.Detection;

/// <summary>
/// The evidence of n-grams for the languages of one script: a naive Bayes model in which every weight is
/// the logarithm of "how much more often than a never-seen n-gram", in <see cref="UnitsPerNat"/>ths. An n-gram that
/// a language does not have weighs 0, so the table is sparse in the file and every language has the same base.
/// </summary>
internal sealed class ScriptModel
{
    /// <summary>How many units a weight of one nat has.</summary>
    public const double UnitsPerNat = 24;

    private readonly uint[] _keys;
    private readonly int[] _rows;
    private readonly byte[] _weights;
    private readonly int _mask;

    public ScriptModel(IReadOnlyList<LanguageClass> classes, IReadOnlyList<(uint Key, byte[] Weights)> features)
    {
        Classes = classes;
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(features.Count * 2) + 1);
        _mask = size - 1;
        _keys = new uint[size];
        _rows = new int[size];
        _weights = new byte[(features.Count + 1) * classes.Count];
        for (var i = 0; i < features.Count; i++)
        {
            Insert(features[i].Key, i + 1);
            features[i].Weights.CopyTo(_weights, (i + 1) * classes.Count);
        }
    }

    /// <summary>The languages, in the order of the weights.</summary>
    public IReadOnlyList<LanguageClass> Classes { get; }

    /// <summary>Adds the weights of a word's features to the scores of the classes.</summary>
    public void Add(ReadOnlySpan<uint> features, Span<int> scores)
    {
        var width = Classes.Count;
        foreach (var feature in features)
        {
            var row = RowOf(feature);
            if (row == 0)
            {
                continue;
            }

            var weights = _weights.AsSpan(row * width, width);
            for (var i = 0; i < weights.Length; i++)
            {
                scores[i] += weights[i];
            }
        }
    }

    /// <summary>Whether the feature was seen in a class.</summary>
    public bool Has(uint feature, int index) => RowOf(feature) is var row and > 0 && _weights[(row * Classes.Count) + index] > 0;

    private int RowOf(uint key)
    {
        var slot = (int)(key * 2654435769u) & _mask;
        while (_rows[slot] != 0)
        {
            if (_keys[slot] == key)
            {
                return _rows[slot];
            }

            slot = (slot + 1) & _mask;
        }

        return 0;
    }

    private void Insert(uint key, int row)
    {
        var slot = (int)(key * 2654435769u) & _mask;
        while (_rows[slot] != 0)
        {
            slot = (slot + 1) & _mask;
        }

        _keys[slot] = key;
        _rows[slot] = row;
    }
}
