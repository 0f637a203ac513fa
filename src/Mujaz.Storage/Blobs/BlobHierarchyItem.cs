namespace Mujaz.Storage.Blobs;

/// <summary>A blob, or the common prefix of blobs, in a listing by delimiter; one of the two is set.</summary>
/// <param name="Blob">The blob.</param>
/// <param name="Prefix">The prefix with its delimiter.</param>
public sealed record BlobHierarchyItem(BlobItem? Blob, string? Prefix)
{
    /// <summary>Whether this is a prefix.</summary>
    public bool IsPrefix => Prefix is not null;
}
