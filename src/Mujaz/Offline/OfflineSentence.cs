using Mujaz.Articles;
using Mujaz.Text;

namespace Mujaz.Offline;

/// <summary>A sentence chosen for an extractive summary.</summary>
/// <param name="Number">Its number in the article, from 1.</param>
/// <param name="Text">The sentence, exactly as it stands in the article.</param>
/// <param name="Span">Where it stands in <see cref="Article.Text"/>.</param>
/// <param name="Score">0 to 1: how important it is; comparable inside one article only.</param>
public sealed record OfflineSentence(int Number, string Text, TextSpan Span, double Score);
