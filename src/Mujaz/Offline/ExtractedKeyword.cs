using Mujaz.Glossaries;

namespace Mujaz.Offline;

/// <summary>A keyword found in an article.</summary>
/// <param name="Text">The word or phrase as the article writes it; for Arabic without a joined particle.</param>
/// <param name="Kind">What it seems to name: a guess from titles, places and trigger words beside it.</param>
/// <param name="Score">Greater than 0: how important it is; comparable inside one article only.</param>
/// <param name="Offset">Where it first stands in the article's text, in UTF-16 code units.</param>
public sealed record ExtractedKeyword(string Text, KeywordKind Kind, double Score, int Offset);
