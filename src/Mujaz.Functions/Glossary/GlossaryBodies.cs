using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Mujaz.Functions.Glossary;

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

/// <summary>An entry as callers send it; for the API's description, it is read by hand.</summary>
internal sealed record GlossaryEntryRequestBody
{
    /// <summary>Lower-case letters, digits and hyphens; may be left out where the path has it.</summary>
    public string? Id { get; init; }

    /// <summary>What it names.</summary>
    [AllowedValues("person", "organization", "place", "event", "topic"), DefaultValue("topic")]
    public string Kind { get; init; } = "topic";

    /// <summary>The Arabic spellings, the preferred first.</summary>
    [MinLength(1)]
    public required IReadOnlyList<string> Ar { get; init; }

    /// <summary>The French spelling.</summary>
    public required string Fr { get; init; }

    /// <summary>The English spelling.</summary>
    public required string En { get; init; }

    /// <summary>Latin spellings that are corrected to the preferred one.</summary>
    public IReadOnlyList<string>? Variants { get; init; }
}

/// <summary>The answer of <c>POST /api/glossary</c>.</summary>
/// <param name="Imported">How many entries were added or replaced.</param>
internal sealed record GlossaryImportBody(int Imported);

/// <summary>The answer of <c>GET /api/glossary</c>.</summary>
/// <param name="Value">The entries by id.</param>
internal sealed record GlossaryListBody(IReadOnlyList<GlossaryEntryBody> Value);
