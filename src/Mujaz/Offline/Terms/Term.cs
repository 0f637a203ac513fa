using Mujaz.Text;

namespace Mujaz.Offline.Terms;

/// <summary>A word of an article as the offline engine sees it.</summary>
/// <param name="Span">Where it stands in the article's text.</param>
/// <param name="Folded">Its folded form.</param>
/// <param name="Stem">The index of its stem among the article's stems, or -1 for a word that carries no topic.</param>
/// <param name="Class">What kind of word it is.</param>
internal readonly record struct Term(TextSpan Span, string Folded, int Stem, TermClass Class);
