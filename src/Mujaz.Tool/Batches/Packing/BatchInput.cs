namespace Mujaz.Tool.Batches.Packing;

/// <summary>The articles of a folder or file, in an order that is always the same.</summary>
/// <param name="Lines">The lines of the batch; read once.</param>
internal sealed record BatchInput(IAsyncEnumerable<BatchLine> Lines)
{
    /// <summary>Why there may be none, when there are none.</summary>
    public required string WhenEmpty { get; init; }

    /// <summary>Files that are no articles by their names; known once the lines have been read.</summary>
    public Func<int> SkippedFiles { get; init; } = () => 0;
}
