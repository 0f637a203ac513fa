namespace Mujaz.Functions.Summaries;

/// <summary>A stretch that cleaning took out.</summary>
/// <param name="Kind">Why it was taken out.</param>
/// <param name="Text">The stretch.</param>
internal sealed record RemovedBody(string Kind, string Text);
