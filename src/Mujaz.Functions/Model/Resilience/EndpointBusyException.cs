namespace Mujaz.Functions.Model.Resilience;

/// <summary>An endpoint's limits leave no room for a call within the wait allowed, so it was not made.</summary>
/// <param name="wait">How long the endpoint would have to be waited for.</param>
internal sealed class EndpointBusyException(TimeSpan wait)
    : Exception("The endpoint's rate limit leaves no room for this call in time.")
{
    /// <summary>How long the endpoint would have to be waited for.</summary>
    public TimeSpan Wait { get; } = wait;
}
