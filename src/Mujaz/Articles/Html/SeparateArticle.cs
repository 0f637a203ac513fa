namespace Mujaz.Articles.Html;

/// <summary>A further article on a page, below the one the page is about.</summary>
/// <param name="Title">Its headline.</param>
/// <param name="Text">Its text, headline excluded.</param>
public sealed record SeparateArticle(string Title, string Text);
