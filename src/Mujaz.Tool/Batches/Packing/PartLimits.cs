namespace Mujaz.Tool.Batches.Packing;

/// <summary>What the service takes at once.</summary>
/// <param name="Articles">The most articles of a batch.</param>
/// <param name="Bytes">The most bytes of its body.</param>
internal sealed record PartLimits(int Articles, long Bytes)
{
    /// <summary>The defaults of the service.</summary>
    public static PartLimits Default { get; } = new(10_000, 100_000_000);

    /// <summary>Why a line cannot be in any batch, or null.</summary>
    public string? Refuse(BatchLine line) => line.Json.Length + 1 > Bytes ? TooLarge(line.Place) : null;

    /// <summary>The reason for an article that is larger than a batch.</summary>
    public string TooLarge(string place) => $"{place} is larger than a whole batch may be, {Bytes / 1_000_000} MB.";

    /// <summary>Whether a part takes one more line.</summary>
    public bool HasRoom(PartWriter part, BatchLine line) => part.Bytes + line.Json.Length + 1 <= Bytes && (line.Json.IsEmpty || part.Articles < Articles);
}
