using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Azure.Functions.Worker;
using Microsoft.OpenApi;

namespace Mujaz.Functions.Http.OpenApi;

/// <summary>Adds what the API explorer has no word for: query, headers, text bodies, examples, keys.</summary>
internal sealed class OperationDetails : IOpenApiOperationTransformer
{
    /// <summary>The security scheme of function keys in a header.</summary>
    public const string KeyInHeader = "functionKey";

    /// <summary>The security scheme of function keys in the query.</summary>
    public const string KeyInQuery = "functionKeyInQuery";

    public async Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        foreach (var query in metadata.OfType<QueryParametersAttribute>())
        {
            AddQuery(operation, await context.GetOrCreateSchemaAsync(query.Type, null, cancellationToken));
        }

        foreach (var header in metadata.OfType<RequestHeaderAttribute>())
        {
            Parameters(operation).Add(new OpenApiParameter
            {
                Name = header.Name,
                In = ParameterLocation.Header,
                Description = header.Description,
                Schema = Text(),
            });
        }

        AddBodies(operation, [.. metadata.OfType<RequestBodyAttribute>()]);
        AddResponses(operation, metadata);
        AddSecurity(operation, context, metadata.OfType<HttpTriggerAttribute>().Single());
    }

    private static void AddQuery(OpenApiOperation operation, OpenApiSchema type)
    {
        foreach (var (name, property) in type.Properties ?? new Dictionary<string, IOpenApiSchema>())
        {
            // A parameter is left out where JSON may say null.
            var schema = (OpenApiSchema)property;
            schema.Type &= ~JsonSchemaType.Null;
            schema.Enum = schema.Enum?.Where(value => !value.IsJsonNullSentinel()).ToList();
            var parameter = new OpenApiParameter { Name = name, In = ParameterLocation.Query, Description = schema.Description, Schema = schema };
            schema.Description = null;
            if (schema.Type == JsonSchemaType.Array)
            {
                // languages=ar,fr
                parameter.Style = ParameterStyle.Form;
                parameter.Explode = false;
            }

            Parameters(operation).Add(parameter);
        }
    }

    private static void AddBodies(OpenApiOperation operation, IReadOnlyList<RequestBodyAttribute> bodies)
    {
        if (bodies.Count == 0)
        {
            return;
        }

        var request = operation.RequestBody as OpenApiRequestBody ?? new OpenApiRequestBody();
        operation.RequestBody = request;
        request.Required = true;
        request.Content ??= new Dictionary<string, OpenApiMediaType>();
        foreach (var body in bodies)
        {
            if (!request.Content.TryGetValue(body.MediaType, out var content))
            {
                request.Content[body.MediaType] = content = new OpenApiMediaType { Schema = Text() };
            }

            content.Example = body.Example is null ? null
                : body.Type == typeof(string) ? JsonValue.Create(body.Example)
                : JsonNode.Parse(body.Example);
        }
    }

    private static void AddResponses(OpenApiOperation operation, IList<object> metadata)
    {
        foreach (var text in metadata.OfType<ProducesTextAttribute>())
        {
            var response = ResponseOf(operation, text.Status);
            response.Content ??= new Dictionary<string, OpenApiMediaType>();
            foreach (var mediaType in text.MediaTypes)
            {
                response.Content[mediaType] = new OpenApiMediaType { Schema = Text() };
            }
        }

        var accepted = metadata.OfType<ProducesAcceptedAttribute>().SelectMany(_ => ProducesAcceptedAttribute.Headers);
        foreach (var header in accepted.Concat(metadata.OfType<ResponseHeaderAttribute>()))
        {
            var response = ResponseOf(operation, header.Status);
            response.Headers ??= new Dictionary<string, IOpenApiHeader>();
            response.Headers[header.Name] = new OpenApiHeader { Description = header.Description, Schema = Text() };
        }
    }

    private static void AddSecurity(OpenApiOperation operation, OpenApiOperationTransformerContext context, HttpTriggerAttribute trigger)
    {
        if (trigger.AuthLevel == AuthorizationLevel.Anonymous)
        {
            return;
        }

        operation.Security = [Requirement(KeyInHeader), Requirement(KeyInQuery)];
        operation.Responses!["401"] = new OpenApiResponse { Description = "The host was given no key, or a wrong one; no body." };

        OpenApiSecurityRequirement Requirement(string scheme) => new() { [new OpenApiSecuritySchemeReference(scheme, context.Document)] = [] };
    }

    private static OpenApiResponse ResponseOf(OpenApiOperation operation, int status) =>
        (OpenApiResponse)operation.Responses![status.ToString(CultureInfo.InvariantCulture)];

    private static IList<IOpenApiParameter> Parameters(OpenApiOperation operation) => operation.Parameters ??= [];

    private static OpenApiSchema Text() => new() { Type = JsonSchemaType.String };
}
