using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Azure.Functions.Worker;

namespace Mujaz.Functions.Http.OpenApi;

/// <summary>Describes the HTTP functions of this assembly to ASP.NET's API explorer, which does not find them.</summary>
internal sealed class FunctionDescriptionProvider(IModelMetadataProvider metadata, AcceptedBody accepted) : IApiDescriptionProvider
{
    private const string RoutePrefix = "api/";

    public int Order => 0;

    public void OnProvidersExecuting(ApiDescriptionProviderContext context)
    {
        foreach (var type in typeof(FunctionDescriptionProvider).Assembly.GetTypes())
        {
            foreach (var method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static))
            {
                if (method.GetCustomAttribute<FunctionAttribute>() is { } function && TriggerOf(method) is { } trigger
                    && method.GetCustomAttribute<ExcludeFromDescriptionAttribute>() is null)
                {
                    foreach (var verb in trigger.Methods!)
                    {
                        context.Results.Add(Describe(method, function.Name, trigger, verb));
                    }
                }
            }
        }
    }

    public void OnProvidersExecuted(ApiDescriptionProviderContext context)
    {
    }

    private static HttpTriggerAttribute? TriggerOf(MethodInfo method) =>
        method.GetParameters()
            .Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>())
            .FirstOrDefault(trigger => trigger is not null);

    private ApiDescription Describe(MethodInfo method, string function, HttpTriggerAttribute trigger, string verb)
    {
        var description = new ApiDescription
        {
            HttpMethod = verb.ToUpperInvariant(),
            RelativePath = RoutePrefix + trigger.Route,
            ActionDescriptor = new ActionDescriptor
            {
                DisplayName = function,
                EndpointMetadata =
                [
                    .. method.DeclaringType!.GetCustomAttributes(inherit: false),
                    .. method.GetCustomAttributes(inherit: false),
                    trigger,
                    method,
                    new EndpointNameMetadata(OperationId(function, verb)),
                ],
            },
        };
        AddRouteValues(description, method, trigger.Route!);
        AddBody(description, method);
        AddResponses(description, method);
        return description;
    }

    /// <summary>The function's name; the first word of one that answers HEAD too is exchanged, since ids are unique.</summary>
    private static string OperationId(string function, string verb)
    {
        var name = JsonNamingPolicy.CamelCase.ConvertName(function);
        return HttpMethods.IsHead(verb) ? "head" + name[name.AsSpan().IndexOfAnyInRange('A', 'Z')..] : name;
    }

    private void AddRouteValues(ApiDescription description, MethodInfo method, string route)
    {
        foreach (var part in TemplateParser.Parse(route).Parameters)
        {
            var parameter = method.GetParameters().Single(candidate => candidate.Name == part.Name);
            description.ParameterDescriptions.Add(new ApiParameterDescription
            {
                Name = part.Name!,
                Source = BindingSource.Path,
                Type = parameter.ParameterType,
                IsRequired = true,
                ModelMetadata = metadata.GetMetadataForType(parameter.ParameterType),
                ParameterDescriptor = new ControllerParameterDescriptor
                {
                    Name = part.Name!,
                    ParameterInfo = parameter,
                    ParameterType = parameter.ParameterType,
                },
                RouteInfo = new ApiParameterRouteInfo(),
            });
        }
    }

    /// <summary>Its JSON form; of text there is nothing to say but the media type.</summary>
    private void AddBody(ApiDescription description, MethodInfo method)
    {
        foreach (var body in method.GetCustomAttributes<RequestBodyAttribute>().Where(body => body.Type != typeof(string)))
        {
            description.SupportedRequestFormats.Add(new ApiRequestFormat { MediaType = body.MediaType });
            description.ParameterDescriptions.Add(new ApiParameterDescription
            {
                Name = "body",
                Source = BindingSource.Body,
                Type = body.Type,
                IsRequired = true,
                ModelMetadata = metadata.GetMetadataForType(body.Type),
            });
        }
    }

    private void AddResponses(ApiDescription description, MethodInfo method)
    {
        foreach (var response in method.GetCustomAttributes<ProducesResponseTypeAttribute>())
        {
            Add(response.StatusCode, response.Type, "application/json");
        }

        if (method.IsDefined(typeof(ProducesAcceptedAttribute)))
        {
            Add(StatusCodes.Status202Accepted, accepted.Type, "application/json");
        }

        if (method.GetCustomAttribute<ProducesProblemsAttribute>() is { } problems)
        {
            foreach (var status in problems.Statuses.Append(StatusCodes.Status500InternalServerError))
            {
                Add(status, typeof(ProblemBody), ProblemResult.MediaType);
            }
        }

        if (method.GetCustomAttribute<ProducesTextAttribute>() is { } text
            && description.SupportedResponseTypes.All(response => response.StatusCode != text.Status))
        {
            Add(text.Status, typeof(void), "");
        }

        void Add(int status, Type type, string mediaType) => description.SupportedResponseTypes.Add(new ApiResponseType
        {
            StatusCode = status,
            Type = type,
            ModelMetadata = metadata.GetMetadataForType(type),
            ApiResponseFormats = type == typeof(void) ? [] : [new ApiResponseFormat { MediaType = mediaType }],
        });
    }
}
