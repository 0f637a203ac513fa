using System.Text;

namespace Mujaz.Grounding;

/// <summary>
/// How a folded Latin name sounds, roughly: French and English spell the same foreign name by their own rules
/// (Sotchi, Sochi; Assouan, Aswan; Choïgou, Shoigu).
/// </summary>
internal static class LatinSounds
{
    /// <summary>Graphemes and their sounds, longer ones first. Capitals are sounds of their own: S for sh and ch.</summary>
    private static readonly (string Grapheme, string Sound)[] Graphemes =
    [
        ("chtch", "S"), ("shch", "S"), ("tsch", "S"), ("tch", "S"), ("sch", "S"), ("sh", "S"), ("ch", "S"), ("cz", "S"), ("sz", "S"),
        ("zh", "j"), ("dj", "j"), ("dg", "j"), ("kh", "k"), ("gh", "g"), ("ph", "f"), ("th", "t"), ("dh", "d"),
        ("gue", "ge"), ("gui", "gi"), ("ou", "u"), ("oo", "u"), ("ow", "o"), ("ck", "k"), ("qu", "k"), ("q", "k"),
        ("ce", "se"), ("ci", "si"), ("cy", "si"), ("c", "k"), ("w", "u"), ("y", "i"), ("x", "ks"),
    ];

    /// <summary>The sounds of the whole word, e taken for i, o for u, doubled sounds once, without h and the mute e.</summary>
    public static string Of(string word)
    {
        var sounds = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length;)
        {
            var (sound, taken) = SoundAt(word, i);
            i += taken;
            foreach (var part in sound)
            {
                var folded = part switch { 'e' => 'i', 'o' => 'u', _ => part };
                if (part != 'h' && (sounds.Length == 0 || sounds[^1] != folded))
                {
                    sounds.Append(folded);
                }
            }
        }

        return sounds.Length > 3 && word[^1] == 'e' ? sounds.ToString(0, sounds.Length - 1) : sounds.ToString();
    }

    /// <summary>The first sound; all vowels and the glides before them are one (Erevan, Yerevan; Ioulia, Yulia).</summary>
    public static char FirstOf(string word) => SoundAt(word, 0).Sound[0] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => 'a',
        var sound => sound,
    };

    private static (string Sound, int Taken) SoundAt(string word, int position)
    {
        foreach (var (grapheme, sound) in Graphemes)
        {
            if (string.CompareOrdinal(word, position, grapheme, 0, grapheme.Length) == 0)
            {
                return (sound, grapheme.Length);
            }
        }

        return (word[position].ToString(), 1);
    }
}
