using System.Runtime.CompilerServices;
using Mujaz.Glossaries;

namespace Mujaz.Grounding;

/// <summary>The house's names: a name of the glossary is right when the article has it in any of its spellings.</summary>
internal sealed class GlossaryNames
{
    private readonly ConceptIndex _index = new();
    private readonly ConditionalWeakTable<ArticleFacts, HashSet<int>> _present = [];
    private readonly bool _isEmpty;

    /// <summary>The names of a glossary.</summary>
    public GlossaryNames(IReadOnlyList<GlossaryEntry> glossary)
    {
        _isEmpty = glossary.Count == 0;
        foreach (var entry in glossary)
        {
            _index.Add([.. entry.Arabic, entry.French, entry.English, .. entry.Variants]);
        }
    }

    /// <summary>The name at a token when the article has it too, with how many tokens it takes.</summary>
    public (int Concept, int Length)? MatchAt(TextAnalysis sentence, int position, ArticleFacts facts)
    {
        if (_isEmpty)
        {
            return null;
        }

        var found = new List<(int Concept, int Length)>();
        _index.FindAt(sentence.Tokens, position, found);
        if (found.Count == 0)
        {
            return null;
        }

        var present = _present.GetValue(facts, ConceptsOf);
        foreach (var match in found)
        {
            if (present.Contains(match.Concept))
            {
                return match;
            }
        }

        return null;
    }

    private HashSet<int> ConceptsOf(ArticleFacts facts)
    {
        var present = new HashSet<int>();
        var found = new List<(int Concept, int Length)>();
        for (var i = 0; i < facts.Analysis.Tokens.Count; i++)
        {
            _index.FindAt(facts.Analysis.Tokens, i, found);
            present.UnionWith(found.Select(match => match.Concept));
        }

        return present;
    }
}
