namespace Mujaz.Tool.Batches.Packing;

/// <summary>What becomes one batch: NDJSON in a temporary file.</summary>
/// <param name="Path">The file.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Articles">How many articles it has.</param>
/// <param name="Hash">The SHA-256 of its content, in hexadecimal digits.</param>
/// <param name="FirstPlace">Where its first article stood in the input, for people.</param>
internal sealed record BatchPart(string Path, long Bytes, int Articles, string Hash, string FirstPlace);
