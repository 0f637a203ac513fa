namespace Mujaz.Languages.Detection;

/// <summary>Turns a word into features: its runs of one to four letters with the word's borders, and the word as a whole.</summary>
internal static class NgramFeatures
{
    /// <summary>The longest run of letters that is a feature.</summary>
    public const int MaxOrder = 5;

    /// <summary>The index under which whole words are counted, beside the orders 1 to <see cref="MaxOrder"/>.</summary>
    public const int WordOrder = 0;

    /// <summary>The most features one word can give.</summary>
    public const int MaxPerWord = ((WordScanner.MaxLetters + 2) * MaxOrder) + 1;

    private const char Border = '_';
    private const uint FnvOffset = 2166136261;
    private const uint FnvPrime = 16777619;

    /// <summary>Writes the features of a word.</summary>
    /// <param name="word">The word's normalised letters, at most <see cref="WordScanner.MaxLetters"/>.</param>
    /// <param name="features">Room for <see cref="MaxPerWord"/> features.</param>
    /// <param name="orders">For each feature its order, or <see cref="WordOrder"/>; same room.</param>
    /// <returns>How many were written.</returns>
    public static int Write(ReadOnlySpan<char> word, Span<uint> features, Span<byte> orders)
    {
        Span<char> padded = stackalloc char[WordScanner.MaxLetters + 2];
        padded[0] = Border;
        word.CopyTo(padded[1..]);
        padded[word.Length + 1] = Border;
        padded = padded[..(word.Length + 2)];

        var count = 0;
        for (var start = 0; start < padded.Length; start++)
        {
            var hash = FnvOffset;
            var longest = Math.Min(MaxOrder, padded.Length - start);
            for (var order = 1; order <= longest; order++)
            {
                hash = Step(hash, padded[start + order - 1]);
                if (order > 1 || padded[start] != Border)
                {
                    features[count] = hash;
                    orders[count++] = (byte)order;
                }
            }
        }

        features[count] = OfWord(word);
        orders[count++] = WordOrder;
        return count;
    }

    /// <summary>The feature of a single letter.</summary>
    public static uint OfLetter(char letter) => Step(FnvOffset, letter);

    private static uint OfWord(ReadOnlySpan<char> word)
    {
        var hash = Step(FnvOffset, '\0');
        foreach (var letter in word)
        {
            hash = Step(hash, letter);
        }

        return hash;
    }

    // FNV-1a over 16-bit units: fast, and the same on every machine.
    private static uint Step(uint hash, char letter) =>
        (((hash ^ (letter & 0xFFu)) * FnvPrime) ^ (uint)(letter >> 8)) * FnvPrime;
}
