namespace Mujaz.Functions.Http.OpenApi;

/// <summary>Tells the API's description of a body that a function reads by hand; once for each media type.</summary>
/// <param name="mediaType">The media type.</param>
/// <param name="type">The type whose JSON the body is; text when it is left out.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class RequestBodyAttribute(string mediaType, Type? type = null) : Attribute
{
    public string MediaType => mediaType;

    public Type Type => type ?? typeof(string);

    /// <summary>A body that the function takes as it is.</summary>
    public string? Example { get; init; }
}
