using Mujaz.Languages;
using Mujaz.Text;

namespace Mujaz.Glossaries;

/// <summary>A spelling that stands for a house spelling in one language.</summary>
/// <param name="Words">The folded words of the variant.</param>
/// <param name="Preferred">What the house writes.</param>
internal sealed record NameVariant(string[] Words, string Preferred)
{
    /// <summary>The variants of an entry in a language, the preferred spelling itself included (for accents and capitals).</summary>
    public static IEnumerable<NameVariant> Of(GlossaryEntry entry, Language language) =>
        language.Code switch
        {
            "ar" => OfArabic(entry),
            "fr" => OfLatin(entry, entry.French),
            _ => OfLatin(entry, entry.English),
        };

    private static IEnumerable<NameVariant> OfLatin(GlossaryEntry entry, string preferred)
    {
        // One word in small letters may be an everyday word (Maroc, maroquin apart): only names of several words are held to accents.
        var variants = WordsOf(preferred).Length > 1 ? entry.Variants.Append(preferred) : entry.Variants;
        return variants.Select(variant => new NameVariant(WordsOf(variant), preferred)).Where(variant => variant.Words.Length > 0);
    }

    /// <summary>
    /// Further Arabic spellings of as many words as the preferred one. Where only the last word differs, the family name
    /// alone is corrected too; short forms such as a family name alone are not spelled out.
    /// </summary>
    private static IEnumerable<NameVariant> OfArabic(GlossaryEntry entry)
    {
        var preferred = entry.Arabic[0];
        var preferredWords = WordsOf(preferred);
        var lastPreferred = preferred[(preferred.LastIndexOf(' ') + 1)..];
        foreach (var words in entry.Arabic.Skip(1).Select(WordsOf).Where(words => words.Length == preferredWords.Length))
        {
            yield return new NameVariant(words, preferred);
            if (words.Length > 1 && words[^1] != preferredWords[^1] && words.AsSpan(0, words.Length - 1).SequenceEqual(preferredWords.AsSpan(0, words.Length - 1)))
            {
                yield return new NameVariant([words[^1]], lastPreferred);
            }
        }
    }

    private static string[] WordsOf(string name) =>
        [.. Tokenizer.Tokenize(name).Where(token => token.Kind != TokenKind.Symbol).Select(token => token.Folded)];
}
