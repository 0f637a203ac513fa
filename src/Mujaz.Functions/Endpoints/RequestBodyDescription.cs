using Microsoft.OpenApi;

namespace Mujaz.Functions.Endpoints;

/// <summary>Describes bodies that endpoints read by hand.</summary>
/// <remarks>
/// <c>Accepts</c> would describe them too, but would also answer 415 before the endpoint could say what is wrong.
/// </remarks>
internal static class RequestBodyDescription
{
    /// <summary>Adds a JSON body of type <typeparamref name="T"/>, and bare text in further media types.</summary>
    public static RouteHandlerBuilder DescribeBody<T>(this RouteHandlerBuilder builder, params string[] textMediaTypes) =>
        builder.AddOpenApiOperationTransformer(async (operation, context, cancellationToken) =>
        {
            var body = new OpenApiRequestBody { Required = true, Content = new Dictionary<string, OpenApiMediaType>() };
            body.Content["application/json"] = new OpenApiMediaType
            {
                Schema = await context.GetOrCreateSchemaAsync(typeof(T), null, cancellationToken).ConfigureAwait(false),
            };
            foreach (var mediaType in textMediaTypes)
            {
                body.Content[mediaType] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
            }

            operation.RequestBody = body;
        });
}
