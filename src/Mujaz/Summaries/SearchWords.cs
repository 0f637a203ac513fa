using Mujaz.Text;

namespace Mujaz.Summaries;

/// <summary>The words of a search, found in texts whatever their case, accents, vowel marks and Arabic spelling variants.</summary>
public sealed class SearchWords
{
    private readonly string[] _words;

    /// <summary>Reads what somebody has typed.</summary>
    /// <param name="query">Words parted by anything that is no letter or digit.</param>
    public SearchWords(string query) =>
        _words = TextFolding.FoldLine(query).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether every word stands in one of the texts, be it inside a longer word; true when there are no words.</summary>
    /// <param name="texts">The texts; null ones are passed over.</param>
    public bool AreIn(IEnumerable<string?> texts)
    {
        var folded = texts.OfType<string>().Select(text => TextFolding.FoldLine(text)).ToList();
        return Array.TrueForAll(_words, word => folded.Exists(text => text.Contains(word, StringComparison.Ordinal)));
    }

    /// <summary>Whether two names are the same but for case, accents, vowel marks and spelling variants.</summary>
    /// <param name="left">A name.</param>
    /// <param name="right">Another.</param>
    public static bool AreSame(string left, string right) =>
        string.Equals(TextFolding.FoldLine(left).Trim(), TextFolding.FoldLine(right).Trim(), StringComparison.Ordinal);
}
