namespace Mujaz.Functions.Http.OpenApi;

/// <summary>Tells the API's description that the properties of a type may stand in the query.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal abstract class QueryParametersAttribute : Attribute
{
    public abstract Type Type { get; }
}

/// <inheritdoc/>
/// <typeparam name="T">The type; all its properties are optional.</typeparam>
internal sealed class QueryParametersAttribute<T> : QueryParametersAttribute
{
    public override Type Type => typeof(T);
}
