using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.Primitives;
using Mujaz.LocalHost.Configuration;

namespace Mujaz.LocalHost.Http;

/// <summary>The routes of the HTTP functions. There are none until the worker has told what functions it has.</summary>
internal sealed class FunctionEndpoints : EndpointDataSource, IDisposable
{
    private static readonly string[] ReservedSegments = ["admin", "runtime"];

    private CancellationTokenSource _changed = new();
    private IReadOnlyList<Endpoint> _endpoints = [];

    /// <inheritdoc/>
    public override IReadOnlyList<Endpoint> Endpoints => _endpoints;

    /// <summary>The path of a function, with the prefix and without a slash at its start.</summary>
    public static string Path(string routePrefix, string route) => $"{routePrefix}/{route}".Trim('/');

    /// <inheritdoc/>
    public override IChangeToken GetChangeToken() => new CancellationChangeToken(_changed.Token);

    /// <summary>Serves every enabled HTTP function.</summary>
    /// <exception cref="LocalHostException">A route is broken or reserved.</exception>
    public void Serve(FunctionCatalog catalog, string routePrefix, KeyGate gate, FunctionForwarder forwarder)
    {
        _endpoints = [.. catalog.Enabled<HttpTriggerBinding>().Select(http => Create(http.Function, http.Trigger, routePrefix, gate, forwarder))];
        var changed = _changed;
        _changed = new CancellationTokenSource();
        changed.Cancel();
        changed.Dispose();
    }

    /// <inheritdoc/>
    public void Dispose() => _changed.Dispose();

    private static Endpoint Create(
        FunctionDefinition function, HttpTriggerBinding trigger, string routePrefix, KeyGate gate, FunctionForwarder forwarder)
    {
        var path = Path(routePrefix, trigger.Route);
        if (ReservedSegments.Contains(path.Split('/')[0], StringComparer.OrdinalIgnoreCase))
        {
            throw new LocalHostException($"The function {function.Name} has the route /{path}, but /admin and /runtime belong to the host.");
        }

        try
        {
            var builder = new RouteEndpointBuilder(
                context => CallAsync(context, function, trigger.Authorization, gate, forwarder), RoutePatternFactory.Parse(path), order: 0)
            {
                DisplayName = function.Name,
                Metadata = { function },
            };
            if (trigger.Methods.Count > 0)
            {
                builder.Metadata.Add(new HttpMethodMetadata(trigger.Methods));
            }

            return builder.Build();
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            throw new LocalHostException($"The route \"{trigger.Route}\" of the function {function.Name} is not valid: {exception.Message}", exception);
        }
    }

    private static Task CallAsync(
        HttpContext context, FunctionDefinition function, AuthorizationLevel authorization, KeyGate gate, FunctionForwarder forwarder)
    {
        if (gate.Allows(context.Request, authorization, function.Name))
        {
            return forwarder.ForwardAsync(context, function);
        }

        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }
}
