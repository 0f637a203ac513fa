namespace Mujaz.Functions.Glossary;

/// <summary>The answer of <c>GET /api/glossary</c>.</summary>
/// <param name="Value">The entries by id.</param>
internal sealed record GlossaryListBody(IReadOnlyList<GlossaryEntryBody> Value);
