namespace Mujaz.Grounding;

/// <summary>Looks every name of a sentence up in the article.</summary>
internal static class NameCheck
{
    /// <summary>Adds a finding for each name the article does not have.</summary>
    public static void Check(TextAnalysis sentence, int index, ArticleFacts facts, GlossaryNames glossary, List<Finding> findings)
    {
        var names = NameScanner.Scan(sentence, facts.Names);
        var next = 0;
        for (var i = 0; i < sentence.Tokens.Count && next < names.Count; i++)
        {
            if (glossary.MatchAt(sentence, i, facts) is { } known)
            {
                i += known.Length - 1;
            }
            else if (names[next].FirstToken == i)
            {
                Check(sentence, names[next], index, facts, findings);
            }

            next = NextAfter(names, next, i);
        }
    }

    private static int NextAfter(List<NameMention> names, int next, int position)
    {
        while (next < names.Count && names[next].FirstToken <= position)
        {
            next++;
        }

        return next;
    }

    private static void Check(TextAnalysis sentence, NameMention name, int index, ArticleFacts facts, List<Finding> findings)
    {
        if (name.IsSure && !facts.Names.Has(sentence, name, NameMatch.Strict))
        {
            findings.Add(new Finding(FindingKind.Name, name.Span.Of(sentence.Text).ToString(), FindingStatus.NotFound, index, name.Span));
        }
    }
}
