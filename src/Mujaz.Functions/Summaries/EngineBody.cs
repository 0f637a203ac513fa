namespace Mujaz.Functions.Summaries;

/// <summary>What made a summary.</summary>
/// <param name="Kind"><c>llm</c>, <c>recorded</c> or <c>offline</c>.</param>
/// <param name="Model">The model or deployment; for the offline engine its version.</param>
/// <param name="Prompt">The version of the prompt, or null.</param>
/// <param name="Glossary">A fingerprint of the glossary entries used, or null.</param>
internal sealed record EngineBody(string Kind, string Model, string? Prompt, string? Glossary);
