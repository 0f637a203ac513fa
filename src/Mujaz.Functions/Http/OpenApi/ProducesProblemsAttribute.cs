namespace Mujaz.Functions.Http.OpenApi;

/// <summary>Tells the API's description which problem documents a function can answer with.</summary>
/// <param name="statuses">Their HTTP statuses; 500 goes without saying.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ProducesProblemsAttribute(params int[] statuses) : Attribute
{
    public IReadOnlyList<int> Statuses => statuses;
}
