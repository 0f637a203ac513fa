namespace Mujaz.Functions.Http;

/// <summary>Ends a request with a problem document from a place that cannot return one.</summary>
internal sealed class ProblemException(Problem problem) : Exception(problem.Detail)
{
    /// <summary>The problem to answer with.</summary>
    public Problem Problem { get; } = problem;
}
