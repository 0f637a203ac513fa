namespace Mujaz.Functions.Glossary;

/// <summary>The answer of <c>POST /api/glossary</c>.</summary>
/// <param name="Imported">How many entries were added or replaced.</param>
internal sealed record GlossaryImportBody(int Imported);
