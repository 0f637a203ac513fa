namespace Mujaz.Functions.Http.OpenApi;

/// <summary>Tells the API's description of a request header that a function reads.</summary>
/// <param name="name">The header's name.</param>
/// <param name="description">What it does.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class RequestHeaderAttribute(string name, string description) : Attribute
{
    public string Name => name;

    public string Description => description;
}
