using Mujaz.Functions.Batches.Storing;

namespace Mujaz.Functions.Batches.Results;

/// <summary>One item's line of the results.</summary>
/// <param name="Item">The item.</param>
/// <param name="Result">The JSON of its summaries, or null when it has none.</param>
/// <param name="DuplicateOf">The earlier item with the same article and options, or null.</param>
internal sealed record BatchResultLine(BatchItem Item, ReadOnlyMemory<byte>? Result, int? DuplicateOf);
