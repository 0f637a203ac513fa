using Mujaz.Articles;
using Mujaz.Grounding;
using Mujaz.Grounding.Names;

namespace Mujaz.Glossaries;

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

    /// <summary>The entries that occur in an article, in the order of the glossary.</summary>
    public IReadOnlyList<GlossaryEntry> EntriesIn(Article article)
    {
        var tokens = ArticleFacts.Of(article).Analysis.Tokens;
        var present = new SortedSet<int>();
        var found = new List<(int Concept, int Length)>();
        for (var i = 0; i < tokens.Count; i++)
        {
            _index.FindAt(tokens, i, found);
            present.UnionWith(found.Select(match => match.Concept));
        }

        return [.. present.Select(index => _entries[index])];
    }
}
