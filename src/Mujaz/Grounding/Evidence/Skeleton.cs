namespace Mujaz.Grounding;

/// <summary>
/// The consonants of a name in coarse classes that Arabic and Latin spelling share: ماكرون and Macron are both MKRN.
/// For finding places in a text, never for judging a name.
/// </summary>
internal static class Skeleton
{
    /// <summary>The classes of a folded word in either script, doubled letters once.</summary>
    public static string Of(ReadOnlySpan<char> word)
    {
        Span<char> classes = word.Length <= 64 ? stackalloc char[word.Length * 2] : new char[word.Length * 2];
        var length = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var next = i + 1 < word.Length ? word[i + 1] : '\0';
            var (first, second, taken) = ClassOf(word[i], next);
            i += taken - 1;
            Add(classes, ref length, first);
            Add(classes, ref length, second);
        }

        return classes[..length].ToString();
    }

    private static void Add(Span<char> classes, ref int length, char value)
    {
        if (value != '\0' && (length == 0 || classes[length - 1] != value))
        {
            classes[length++] = value;
        }
    }

    private static (char First, char Second, int Taken) ClassOf(char letter, char next) => (letter, next) switch
    {
        ('s', 'c') or ('t', 'c') => ('S', '\0', 2),
        ('c' or 's', 'h') => ('S', '\0', 2),
        ('p', 'h') => ('F', '\0', 2),
        ('k' or 'g', 'h') => ('K', '\0', 2),
        ('c', 'e' or 'i' or 'y') => ('S', '\0', 1),
        ('x', _) => ('K', 'S', 1),
        ('ت', 'ش') => ('S', '\0', 2),
        _ => (SingleClass(letter), '\0', 1),
    };

    private static char SingleClass(char letter) => letter switch
    {
        'b' or 'p' or 'ب' or 'پ' => 'B',
        'f' or 'v' or 'ف' or 'ڤ' or 'ڥ' => 'F',
        't' or 'ت' or 'ط' or 'ث' => 'T',
        'd' or 'د' or 'ض' or 'ذ' or 'ظ' => 'D',
        'k' or 'c' or 'q' or 'g' or 'j' or 'ك' or 'ق' or 'ج' or 'غ' or 'خ' or 'گ' or 'ڭ' or 'چ' => 'K',
        's' or 'z' or 'س' or 'ص' or 'ز' or 'ش' or 'ژ' => 'S',
        'm' or 'م' => 'M',
        'n' or 'ن' => 'N',
        'l' or 'ل' => 'L',
        'r' or 'ر' => 'R',
        _ => '\0',
    };
}
