namespace Mujaz.Functions.Contracts;

/// <summary>An entry of the glossary.</summary>
/// <param name="Id">Lower-case letters, digits and hyphens.</param>
/// <param name="Kind"><c>person</c>, <c>organization</c>, <c>place</c>, <c>event</c> or <c>topic</c>.</param>
/// <param name="Ar">The Arabic spellings, the preferred first.</param>
/// <param name="Fr">The French spelling.</param>
/// <param name="En">The English spelling.</param>
/// <param name="Variants">Latin spellings that are corrected to the preferred one.</param>
internal sealed record GlossaryEntryBody(
    string Id,
    string Kind,
    IReadOnlyList<string> Ar,
    string Fr,
    string En,
    IReadOnlyList<string> Variants);
