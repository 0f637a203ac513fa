namespace Mujaz.Articles.Duplicates;

/// <summary>The 128 hash functions of a MinHash signature: h(x) = (a·x + b mod 2⁶⁴) / 2³² with odd a (multiply-shift).</summary>
internal static class MinHash
{
    private static readonly ulong[] Multipliers = Constants(0x6D756A617A2D6131, odd: true);
    private static readonly ulong[] Addends = Constants(0x6D756A617A2D6231, odd: false);

    /// <summary>Takes the hash of one more shingle into the signature.</summary>
    public static void Add(uint[] signature, ulong shingle)
    {
        for (var index = 0; index < signature.Length; index++)
        {
            signature[index] = Math.Min(signature[index], (uint)(((Multipliers[index] * shingle) + Addends[index]) >> 32));
        }
    }

    /// <summary>Constants from SplitMix64 (Steele, Lea and Flood, OOPSLA 2014) with a fixed seed: the same on every machine, for ever.</summary>
    private static ulong[] Constants(ulong seed, bool odd)
    {
        var constants = new ulong[TextFingerprint.Size];
        for (var index = 0; index < constants.Length; index++)
        {
            seed += 0x9E3779B97F4A7C15;
            constants[index] = Shingles.Mix(seed) | (odd ? 1UL : 0UL);
        }

        return constants;
    }
}
