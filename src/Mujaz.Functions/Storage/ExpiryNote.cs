namespace Mujaz.Functions.Storage;

/// <summary>A note that something is to be swept on a day.</summary>
/// <param name="Day">The day in UTC, <c>yyyyMMdd</c>.</param>
/// <param name="Key">An article's id, or a prefix and the id of a batch or of the article of an embargo.</param>
internal sealed record ExpiryNote(string Day, string Key);
