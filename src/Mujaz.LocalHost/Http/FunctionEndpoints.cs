using Mujaz.LocalHost.Configuration;

namespace Mujaz.LocalHost.Http;

/// <summary>Maps the HTTP functions to their routes.</summary>
internal static class FunctionEndpoints
{
    private static readonly string[] ReservedSegments = ["admin", "runtime"];

    /// <summary>The path of a function, with the prefix and without a slash at its start.</summary>
    public static string Path(string routePrefix, string route) => $"{routePrefix}/{route}".Trim('/');

    /// <summary>Maps every enabled HTTP function.</summary>
    /// <exception cref="LocalHostException">A route is broken or reserved.</exception>
    public static void MapFunctions(
        this IEndpointRouteBuilder endpoints, FunctionCatalog catalog, string routePrefix, KeyGate gate, HandlerProxy proxy)
    {
        foreach (var (function, trigger) in catalog.Enabled<HttpTriggerBinding>())
        {
            var path = Path(routePrefix, trigger.Route);
            Refuse(function.Name, path);
            RequestDelegate call = context => CallAsync(context, function.Name, trigger.Authorization, gate, proxy);
            try
            {
                var endpoint = trigger.Methods.Count == 0 ? endpoints.Map(path, call) : endpoints.MapMethods(path, trigger.Methods, call);
                endpoint.WithMetadata(function);
            }
            catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
            {
                throw new LocalHostException($"The route \"{trigger.Route}\" of the function {function.Name} is not valid: {exception.Message}", exception);
            }
        }
    }

    /// <summary>The host answers 404, not 405, to a method that no function of the route takes.</summary>
    public static IApplicationBuilder UseNotFoundForOtherMethods(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.GetEndpoint() is { } endpoint && endpoint is not RouteEndpoint)
        {
            context.SetEndpoint(null);
        }

        return next(context);
    });

    private static void Refuse(string function, string path)
    {
        if (ReservedSegments.Contains(path.Split('/')[0], StringComparer.OrdinalIgnoreCase))
        {
            throw new LocalHostException($"The function {function} has the route /{path}, but /admin and /runtime belong to the host.");
        }
    }

    private static Task CallAsync(
        HttpContext context, string functionName, AuthorizationLevel authorization, KeyGate gate, HandlerProxy proxy)
    {
        if (gate.Allows(context.Request, authorization, functionName))
        {
            return proxy.ForwardAsync(context, functionName);
        }

        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }
}
