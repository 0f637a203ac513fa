using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace Mujaz.Functions.Http;

/// <summary>Writes a <see cref="Problem"/> as <c>application/problem+json</c>.</summary>
internal sealed class ProblemResult(Problem problem) : IResult, IStatusCodeHttpResult
{
    // The list of types is docs/problems.md; a URN, since the API has no fixed home on the web.
    private const string TypePrefix = "urn:mujaz:problem:";

    /// <summary>The media type of problem documents.</summary>
    public const string MediaType = "application/problem+json";

    public Problem Problem => problem;

    public int? StatusCode => problem.Status;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = problem.Status;
        response.ContentType = MediaType + "; charset=utf-8";
        var retryAfter = RetryAfterSeconds();
        if (retryAfter is { } seconds)
        {
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        await JsonSerializer.SerializeAsync(
            response.Body,
            ToBody(retryAfter),
            ContractJson.Wire.ProblemBody,
            httpContext.RequestAborted);
    }

    private ProblemBody ToBody(int? retryAfter) => new()
    {
        Type = TypePrefix + problem.Code,
        Title = ReasonPhrases.GetReasonPhrase(problem.Status),
        Status = problem.Status,
        Detail = problem.Detail,
        Code = problem.Code,
        Errors = problem.Errors.Count == 0 ? null : problem.Errors,
        RetryAfterSeconds = retryAfter,
        EmbargoUntil = problem.EmbargoUntil,
        Categories = problem.Categories.Count == 0 ? null : problem.Categories,
        TraceId = Activity.Current?.TraceId.ToString(),
    };

    private int? RetryAfterSeconds() =>
        problem.RetryAfter is { } wait ? Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)) : null;
}
