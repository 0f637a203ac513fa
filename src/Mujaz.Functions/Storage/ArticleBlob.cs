namespace Mujaz.Functions.Storage;

/// <summary>A blob of the container <c>articles</c> as one download saw it: content, version and metadata belong together.</summary>
/// <param name="Name">Its name in the container.</param>
/// <param name="Version">Its ETag.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Metadata">The metadata it was uploaded with.</param>
internal sealed record ArticleBlob(string Name, string Version, ReadOnlyMemory<byte> Content, IEnumerable<KeyValuePair<string, string>> Metadata);
