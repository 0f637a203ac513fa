namespace Mujaz.Summaries;

/// <summary>What made a summary, exactly enough to know when another answer is to be expected.</summary>
/// <param name="Kind">The kind of engine.</param>
/// <param name="Model">The model or deployment; for the offline engine its version.</param>
/// <param name="Prompt">The version of prompt and answer schema, or null when no prompt is involved.</param>
/// <param name="Glossary">A fingerprint of the glossary entries that occur in the article, or null when none does.</param>
public sealed record EngineVersion(EngineKind Kind, string Model, string? Prompt, string? Glossary);
