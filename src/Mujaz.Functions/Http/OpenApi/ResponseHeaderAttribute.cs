namespace Mujaz.Functions.Http.OpenApi;

/// <summary>Tells the API's description of a header of a response.</summary>
/// <param name="status">The status of the response.</param>
/// <param name="name">The header's name.</param>
/// <param name="description">What it says.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class ResponseHeaderAttribute(int status, string name, string description) : Attribute
{
    public int Status => status;

    public string Name => name;

    public string Description => description;
}
