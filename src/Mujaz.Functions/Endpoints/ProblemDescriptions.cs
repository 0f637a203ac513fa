using Mujaz.Functions.Problems;

namespace Mujaz.Functions.Endpoints;

/// <summary>Tells the API's description which problem documents an endpoint can answer with.</summary>
internal static class ProblemDescriptions
{
    public static RouteHandlerBuilder ProducesProblems(this RouteHandlerBuilder builder, params ReadOnlySpan<int> statuses)
    {
        foreach (var status in statuses)
        {
            builder.Produces<ProblemBody>(status, "application/problem+json");
        }

        return builder;
    }
}
