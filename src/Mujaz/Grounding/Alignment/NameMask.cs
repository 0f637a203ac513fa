using System.Numerics;

namespace Mujaz.Grounding;

/// <summary>The consonant classes of a word as bits, so that most pairs of names are told apart without aligning them.</summary>
internal static class NameMask
{
    /// <summary>The mask of a folded word; classes that transliteration mixes share a bit: t and d, s and k (c), f and b (v).</summary>
    public static int Of(string word)
    {
        var mask = 0;
        foreach (var consonant in Skeleton.Of(word))
        {
            mask |= consonant switch { 'T' or 'D' => 1, 'S' or 'K' => 2, 'F' or 'B' => 4, 'M' => 8, 'N' => 16, 'L' => 32, _ => 64 };
        }

        return mask;
    }

    /// <summary>Whether two words with these masks can be one name.</summary>
    public static bool IsNear(int one, int other) => BitOperations.PopCount((uint)(one ^ other)) <= 2;
}
