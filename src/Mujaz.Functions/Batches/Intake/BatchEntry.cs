using Mujaz.Functions.Http;

namespace Mujaz.Functions.Batches.Intake;

/// <summary>An item as it was found in a batch's input, before anything was stored.</summary>
/// <param name="Place">Where it stood, for people: <c>line 7</c>, <c>row 3</c>, <c>desk/a.txt</c>.</param>
/// <param name="Extension">How to read it: <c>.json</c>, <c>.txt</c>, <c>.md</c> or <c>.html</c>.</param>
/// <param name="Content">Its bytes; empty when it is refused.</param>
/// <param name="Problem">Why it is refused, or null.</param>
internal sealed record BatchEntry(string Place, string Extension, ReadOnlyMemory<byte> Content, Problem? Problem = null)
{
    /// <summary>A name for it when it does not bring one itself, e.g. that of an archive's entry.</summary>
    public string? DefaultId { get; init; }
}
