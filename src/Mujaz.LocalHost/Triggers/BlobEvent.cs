namespace Mujaz.LocalHost.Triggers;

/// <summary>A blob as a function sees it.</summary>
/// <param name="Uri">Its address.</param>
/// <param name="Content">All of its bytes: the host has no way to hand over a reference only.</param>
/// <param name="Captures">The captured parts of its name, in the order of the path.</param>
/// <param name="ContentType">Its content type.</param>
/// <param name="ContentHash">Its MD5, if the service has one.</param>
/// <param name="CreatedOn">When it was created.</param>
/// <param name="LastModified">When it was changed last.</param>
/// <param name="Metadata">Its metadata.</param>
internal sealed record BlobEvent(
    Uri Uri,
    ReadOnlyMemory<byte> Content,
    IReadOnlyList<KeyValuePair<string, string>> Captures,
    string ContentType,
    byte[]? ContentHash,
    DateTimeOffset? CreatedOn,
    DateTimeOffset LastModified,
    IReadOnlyList<KeyValuePair<string, string>> Metadata);
