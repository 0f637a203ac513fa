using Mujaz.Text;

namespace Mujaz.Articles.Duplicates;

/// <summary>The shingles of a text: every three words in a row, folded, as 64-bit hashes.</summary>
internal static class Shingles
{
    /// <summary>The start of every hash: FNV-1a's offset basis.</summary>
    public const ulong Seed = 0xCBF29CE484222325;

    private const int WordsPerShingle = 3;

    /// <summary>The hashes of the shingles in order; a text of one or two words has one.</summary>
    public static IEnumerable<ulong> Of(string text)
    {
        var words = WordHashes(text);
        if (words.Count is > 0 and < WordsPerShingle)
        {
            yield return words.Aggregate(Seed, Combine);
        }

        for (var index = 0; index + WordsPerShingle <= words.Count; index++)
        {
            yield return Combine(Combine(Combine(Seed, words[index]), words[index + 1]), words[index + 2]);
        }
    }

    /// <summary>Adds a value to a hash.</summary>
    public static ulong Combine(ulong hash, ulong value) => Mix(hash ^ (value + 0x9E3779B97F4A7C15));

    /// <summary>The finaliser of SplitMix64: every bit of the value affects every bit of the result.</summary>
    public static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    private static List<ulong> WordHashes(string text)
    {
        var hashes = new List<ulong>();
        foreach (var span in WordTokenizer.Enumerate(text))
        {
            var hash = Seed;
            foreach (var letter in TextFolding.FoldLine(span.Of(text)))
            {
                hash = (hash ^ letter) * 0x100000001B3;
            }

            hashes.Add(hash);
        }

        return hashes;
    }
}
