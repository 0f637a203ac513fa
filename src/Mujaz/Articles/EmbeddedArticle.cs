namespace Mujaz.Articles;

/// <summary>A further article found inside a text, set aside.</summary>
/// <param name="Title">Its headline.</param>
/// <param name="Text">Its text, headline excluded.</param>
public sealed record EmbeddedArticle(string Title, string Text);
