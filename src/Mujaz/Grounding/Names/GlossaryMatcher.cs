using Mujaz.Articles;
using Mujaz.Glossaries;
using Mujaz.Languages;
using Mujaz.Text;

namespace Mujaz.Grounding;

/// <summary>
/// Finds the entries that occur in an article: in Arabic with clitics and the article joined and hamza, alef, ya and
/// ta-marbuta folded, in Latin script whatever the letter case and accents. Thread-safe.
/// </summary>
public sealed class GlossaryMatcher
{
    private readonly IReadOnlyList<GlossaryEntry> _entries;
    private readonly ConceptIndex _index = new();

    /// <summary>A matcher for a glossary.</summary>
    public GlossaryMatcher(IReadOnlyList<GlossaryEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        _entries = entries;
        foreach (var entry in entries)
        {
            _index.Add([.. entry.Arabic, entry.French, entry.English, .. entry.Variants]);
        }
    }

    /// <summary>
    /// The entries that occur in an article, in the order of the glossary. An institution that the article names only by a
    /// general short form (وزارة الداخلية) is given with that form as the preferred one; it is left out when its names are of a
    /// country that the article does not speak of.
    /// </summary>
    public IReadOnlyList<GlossaryEntry> EntriesIn(Article article)
    {
        var facts = ArticleFacts.Of(article);
        var tokens = facts.Analysis.Tokens;
        var present = new SortedSet<int>();
        var found = new List<(int Concept, int Length)>();
        for (var i = 0; i < tokens.Count; i++)
        {
            _index.FindAt(tokens, i, found);
            present.UnionWith(found.Select(match => match.Concept));
        }

        return [.. present.Select(index => AsNamedIn(_entries[index], facts)).OfType<GlossaryEntry>()];
    }

    private static GlossaryEntry? AsNamedIn(GlossaryEntry entry, ArticleFacts facts)
    {
        if (entry.Kind != KeywordKind.Organization || entry.Arabic.Count < 2 || facts.Language != Language.Arabic || Occurs(entry.Arabic[0], facts))
        {
            return entry;
        }

        var shortForm = entry.Arabic.Skip(1).FirstOrDefault(form => IsShortFormOf(form, entry.Arabic[0]) && Occurs(form, facts));
        return shortForm is null ? entry
            : IsOfAnotherCountry(entry, facts) ? null
            : entry with { Arabic = [shortForm, .. entry.Arabic.Where(form => form != shortForm)] };
    }

    private static bool IsShortFormOf(string form, string name)
    {
        var words = WordsOf(name);
        var shortWords = WordsOf(form);
        return shortWords.Count < words.Count && shortWords.TrueForAll(words.Contains);
    }

    private static bool Occurs(string form, ArticleFacts facts)
    {
        var index = new ConceptIndex();
        index.Add([form]);
        var found = new List<(int Concept, int Length)>();
        for (var i = 0; i < facts.Analysis.Tokens.Count; i++)
        {
            index.FindAt(facts.Analysis.Tokens, i, found);
            if (found.Count > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a rendering in Latin script names a country or people that the article does not.</summary>
    private static bool IsOfAnotherCountry(GlossaryEntry entry, ArticleFacts facts)
    {
        var found = new List<(int Concept, int Length)>();
        foreach (var tokens in new[] { Tokenizer.Tokenize(entry.French), Tokenizer.Tokenize(entry.English) })
        {
            for (var i = 0; i < tokens.Count; i++)
            {
                ConceptIndex.Exonyms.FindAt(tokens, i, found);
                if (found.Count > 0 && !found.Exists(match => facts.Names.HasConcept(match.Concept)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static List<string> WordsOf(string name) =>
        [.. Tokenizer.Tokenize(name).Where(token => token.Kind == TokenKind.Word).Select(token => token.Folded)];
}
