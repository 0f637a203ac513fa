using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Mujaz.Functions.Http.OpenApi;

/// <summary>Registers the description of the API.</summary>
internal static class ApiDescriptionRegistration
{
    public static IServiceCollection AddApiDescription(this IServiceCollection services) => services
        .AddOpenApi(ApiDescriptionDocument.Name, Configure)
        .AddSingleton<IApiDescriptionProvider, FunctionDescriptionProvider>()
        .AddSingleton<ApiDescriptionDocument>();

    private static void Configure(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = _ => true;
        options.AddOperationTransformer<OperationDetails>();
        options.AddSchemaTransformer(AddAllowedValues);
        options.AddDocumentTransformer(Describe);
    }

    private static Task Describe(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info.Title = "Mujaz";
        document.Info.Description = "Faithful Arabic, French and English summaries of news articles, with evidence and aligned keywords.";

        // The address the host calls is no address for callers.
        document.Servers = [];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [OperationDetails.KeyInHeader] = Key("x-functions-key", ParameterLocation.Header),
            [OperationDetails.KeyInQuery] = Key("code", ParameterLocation.Query),
        };
        return Task.CompletedTask;
    }

    private static OpenApiSecurityScheme Key(string name, ParameterLocation location) =>
        new() { Type = SecuritySchemeType.ApiKey, Name = name, In = location, Description = "A key of the function app." };

    private static Task AddAllowedValues(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var attributes = context.JsonPropertyInfo?.AttributeProvider?.GetCustomAttributes(typeof(AllowedValuesAttribute), inherit: false);
        if (attributes is [AllowedValuesAttribute allowed])
        {
            var target = schema.Type?.HasFlag(JsonSchemaType.Array) == true ? schema.Items as OpenApiSchema : schema;
            target!.Enum = [.. allowed.Values.Select(value => (JsonNode)JsonValue.Create((string)value!))];
            if (target.Type?.HasFlag(JsonSchemaType.Null) == true)
            {
                target.Enum.Add(JsonNullSentinel.JsonNull);
            }
        }

        return Task.CompletedTask;
    }
}
