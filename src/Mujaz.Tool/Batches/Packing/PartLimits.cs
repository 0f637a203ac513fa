namespace Mujaz.Tool.Batches.Packing;

/// <summary>What the service takes at once.</summary>
/// <param name="Articles">The most articles of a batch.</param>
/// <param name="Bytes">The most bytes of its body; of an archive, also unpacked.</param>
internal sealed record PartLimits(int Articles, long Bytes)
{
    /// <summary>The defaults of the service.</summary>
    public static PartLimits Default { get; } = new(10_000, 100_000_000);
}
