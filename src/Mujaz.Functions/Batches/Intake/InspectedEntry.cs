using Mujaz.Functions.Http;

namespace Mujaz.Functions.Batches.Intake;

/// <summary>What is known of an entry once somebody has looked into it.</summary>
/// <param name="Id">The caller's name of it, or null.</param>
/// <param name="Problem">Why it is refused, or null.</param>
internal sealed record InspectedEntry(string? Id, Problem? Problem)
{
    /// <summary>Fields that are not read.</summary>
    public IReadOnlyList<string> UnreadFields { get; init; } = [];

    /// <summary>The further articles its text holds, as the JSON of items of their own.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Others { get; init; } = [];
}
