namespace Mujaz.Functions.Summaries;

/// <summary>The answer of <c>GET /api/summaries/{id}/{language}</c> as JSON.</summary>
/// <param name="Id">The article's content key.</param>
/// <param name="Language">The language's code.</param>
/// <param name="Summary">The summary.</param>
internal sealed record SummaryInLanguageResponse(string Id, string Language, SummaryBody Summary);
