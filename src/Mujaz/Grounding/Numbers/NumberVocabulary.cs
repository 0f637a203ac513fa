using System.Collections.Frozen;
using Mujaz.Languages;

namespace Mujaz.Grounding;

/// <summary>The number words of one language, folded.</summary>
internal abstract class NumberVocabulary
{
    private FrozenDictionary<string, NumberWord>? _words;

    /// <summary>The vocabulary of a summary language.</summary>
    public static NumberVocabulary Of(Language language) => language.Code switch
    {
        "ar" or "ary" => ArabicNumberVocabulary.Instance,
        "fr" => FrenchNumberVocabulary.Instance,
        _ => EnglishNumberVocabulary.Instance,
    };

    /// <summary>Looks a folded word up.</summary>
    /// <param name="word">The folded word.</param>
    /// <param name="found">Its part in a number.</param>
    /// <param name="hasAnd">Whether a joined conjunction stands before it (Arabic و).</param>
    public virtual bool TryGet(string word, out NumberWord found, out bool hasAnd)
    {
        hasAnd = false;
        return (_words ??= Words().ToFrozenDictionary(StringComparer.Ordinal)).TryGetValue(word, out found);
    }

    /// <summary>Whether the word stands for the decimal mark: point, virgule, فاصلة.</summary>
    public abstract bool IsDecimalMark(string word);

    /// <summary>Whether the word joins the parts of a number: and, et.</summary>
    public abstract bool IsAnd(string word);

    /// <summary>All words with their parts.</summary>
    protected abstract Dictionary<string, NumberWord> Words();

    /// <summary>Adds a list of words, parted by spaces, with values that grow by one step.</summary>
    protected static void Add(Dictionary<string, NumberWord> words, NumberWordRole role, string list, decimal first, decimal step = 1, bool ordinal = false)
    {
        var value = first;
        foreach (var alternatives in list.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var word in alternatives.Split('|'))
            {
                words[word] = new NumberWord(role, value, ordinal);
            }

            value += step;
        }
    }
}
