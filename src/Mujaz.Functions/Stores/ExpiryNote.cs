namespace Mujaz.Functions.Stores;

/// <summary>A note that an article is to be swept on a day.</summary>
/// <param name="Day">The day in UTC, <c>yyyyMMdd</c>.</param>
/// <param name="ArticleId">The article.</param>
internal sealed record ExpiryNote(string Day, string ArticleId);
