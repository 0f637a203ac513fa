using Mujaz.Functions.Batches.Storing;

namespace Mujaz.Functions.Batches.Intake;

/// <summary>An item that is about to be stored.</summary>
/// <param name="Item">What is known of it.</param>
/// <param name="Content">Its bytes.</param>
internal readonly record struct StagedItem(BatchItem Item, ReadOnlyMemory<byte> Content)
{
    /// <summary>The item with its content in its row, where that is small enough.</summary>
    public StagedItem Pack()
    {
        var packed = Item.HasContent ? PackedContent.TryPack(Content.Span) : null;
        return this with { Item = Item with { IsInline = packed is not null, Content = packed } };
    }
}
