namespace Mujaz.Grounding;

/// <summary>A feature of a summary sentence with the places of the article where it stands.</summary>
/// <param name="Feature">The feature.</param>
/// <param name="Places">Where it stands, in the article's order, at most <see cref="AlignmentIndex.MaxOccurrences"/>.</param>
/// <param name="Weight">What sharing it is worth: the rarer in the article, the more.</param>
/// <param name="IsComparable">Whether the article would have to have it in a form that is known: what no list and no script knows is no lack.</param>
internal sealed record AlignedFeature(Feature Feature, IReadOnlyList<Occurrence> Places, double Weight, bool IsComparable)
{
    /// <summary>Whether an earlier feature of the sentence is the same, so that this one is worth nothing more.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>Whether it stands in one of the sentences.</summary>
    public bool IsIn(SentenceSet sentences)
    {
        for (var i = 0; i < Places.Count; i++)
        {
            if (sentences.Contains(Places[i].Sentence))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The only place where it stands in a sentence, or null when there is none or more than one.</summary>
    public int? OnlyTokenIn(int sentence)
    {
        int? token = null;
        foreach (var place in Places)
        {
            if (place.Sentence == sentence && token is not null)
            {
                return null;
            }

            token = place.Sentence == sentence ? place.Token : token;
        }

        return token;
    }
}
