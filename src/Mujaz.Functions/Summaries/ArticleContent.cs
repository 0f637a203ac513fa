using Mujaz.Articles;

namespace Mujaz.Functions.Summaries;

/// <summary>A request body before it is looked into.</summary>
/// <param name="Bytes">The body without a byte order mark; valid UTF-8, at least one byte.</param>
/// <param name="Format">How the bare article is marked up, or null for JSON.</param>
internal sealed record ArticleContent(ReadOnlyMemory<byte> Bytes, ArticleFormat? Format);
