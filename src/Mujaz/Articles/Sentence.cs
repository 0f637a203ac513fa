using Mujaz.Text;

namespace Mujaz.Articles;

/// <summary>A sentence of an article.</summary>
/// <param name="Number">Its number, from 1: the number the model cites as evidence.</param>
/// <param name="Span">Where it stands in <see cref="Article.Text"/>, without the white space around it.</param>
/// <param name="Paragraph">The number of its paragraph, from 1.</param>
/// <param name="Kind">What it is: running text, a heading or a list item.</param>
public sealed record Sentence(int Number, TextSpan Span, int Paragraph, SentenceKind Kind);
