namespace Mujaz.Articles;

/// <summary>A stretch that cleaning took out of an article, kept so that nothing disappears silently.</summary>
/// <param name="Kind">Why: a value of <see cref="RemovedTextKind"/>.</param>
/// <param name="Text">The text that was taken out.</param>
public sealed record RemovedText(string Kind, string Text);
