using Mujaz.Text;

namespace Mujaz.Grounding;

/// <summary>One word of a name in a text, or all words of a place or people known by them.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="FirstToken">The index of its first token.</param>
/// <param name="TokenCount">How many tokens it takes, symbols between its words included.</param>
/// <param name="Confidence">How sure it is that this is a name, from 0 to 1; see <see cref="Sure"/>.</param>
/// <param name="Concepts">What it names, for a name that <see cref="ConceptIndex.Exonyms"/> knows.</param>
/// <param name="ContinuesName">Whether it and the mention before it are parts of one name (Aziz, Akhannouch).</param>
internal readonly record struct NameMention(
    TextSpan Span, int FirstToken, int TokenCount, double Confidence, IReadOnlyList<int> Concepts, bool ContinuesName)
{
    /// <summary>From this confidence on an article without the name is a finding.</summary>
    public const double Sure = 0.5;

    /// <summary>The confidence of a word that is a name wherever it stands: a known one, or one behind a title.</summary>
    public const double Certain = 0.9;

    /// <summary>Whether it is taken for a name beyond doubt.</summary>
    public bool IsSure => Confidence >= Sure;
}
