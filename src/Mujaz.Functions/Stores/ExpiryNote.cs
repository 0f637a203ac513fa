namespace Mujaz.Functions.Stores;

/// <summary>A note that something is to be swept on a day.</summary>
/// <param name="Day">The day in UTC, <c>yyyyMMdd</c>.</param>
/// <param name="Key">An article's id, or what <see cref="Batches.BatchRemoval.NoteOf"/> gives for a batch.</param>
internal sealed record ExpiryNote(string Day, string Key);
