using Mujaz.Functions.Http;
using Mujaz.Summaries;

namespace Mujaz.Functions.Summaries;

/// <summary>The problem to answer with when not one summary could be made.</summary>
internal static class FailureMapping
{
    private static readonly TimeSpan DefaultRetryAfter = TimeSpan.FromSeconds(30);

    public static Problem ToProblem(this SummaryResult result)
    {
        var reason = result.Unavailable.Values.FirstOrDefault();
        return reason?.Code switch
        {
            UnavailableCode.ContentFiltered => new Problem(
                StatusCodes.Status422UnprocessableEntity,
                ProblemCode.ContentFiltered,
                "The model provider's content filter refused this article.")
            {
                Categories = result.Failure?.FilterCategories ?? [],
            },
            UnavailableCode.Refused => new Problem(StatusCodes.Status422UnprocessableEntity, ProblemCode.ModelRefused, reason.Detail),
            UnavailableCode.Truncated or UnavailableCode.InvalidAnswer or UnavailableCode.NotGrounded =>
                new Problem(StatusCodes.Status502BadGateway, ProblemCode.ModelFailed, reason.Detail),
            _ => new Problem(
                StatusCodes.Status503ServiceUnavailable,
                ProblemCode.ModelUnavailable,
                reason?.Detail ?? "No model could be reached, and without one nothing can be made for this article.")
            {
                RetryAfter = result.Failure?.RetryAfter ?? DefaultRetryAfter,
            },
        };
    }
}
