namespace Mujaz.Tool.Output;

/// <summary>A stretch of the article's cleaned text, with its place in UTF-16 code units.</summary>
internal sealed record ArticlePlace(string Text, int Start, int Length);
