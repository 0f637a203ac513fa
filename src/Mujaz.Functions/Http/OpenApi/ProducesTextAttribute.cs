namespace Mujaz.Functions.Http.OpenApi;

/// <summary>Tells the API's description that a function can answer with text.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="mediaTypes">The forms of the text.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ProducesTextAttribute(int status, params string[] mediaTypes) : Attribute
{
    public int Status => status;

    public IReadOnlyList<string> MediaTypes => mediaTypes;
}
