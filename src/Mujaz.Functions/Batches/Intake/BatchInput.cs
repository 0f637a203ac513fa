namespace Mujaz.Functions.Batches.Intake;

/// <summary>Many articles in one input.</summary>
/// <param name="Entries">The articles as they are read, one after the other.</param>
internal sealed record BatchInput(IAsyncEnumerable<BatchEntry> Entries)
{
    /// <summary>What is to be said of the input as a whole, such as columns nobody knows.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}
