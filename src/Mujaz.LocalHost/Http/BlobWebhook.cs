using Microsoft.AspNetCore.Http.Extensions;
using Mujaz.LocalHost.Configuration;
using Mujaz.LocalHost.Triggers;

namespace Mujaz.LocalHost.Http;

/// <summary>
/// The endpoint Event Grid calls for blob functions: <c>POST /runtime/webhooks/blobs?functionName=Host.Functions.NAME&amp;code=KEY</c>.
/// The blob extension itself answers.
/// </summary>
internal static class BlobWebhook
{
    private const string Path = "/runtime/webhooks/blobs";

    /// <summary>Maps it.</summary>
    /// <param name="endpoints">Where to map.</param>
    /// <param name="catalog">The functions.</param>
    /// <param name="gate">Who may.</param>
    /// <param name="listeners">The listeners; <see langword="null"/> while they are not there.</param>
    public static void MapBlobWebhook(this IEndpointRouteBuilder endpoints, Func<FunctionCatalog> catalog, KeyGate gate, Func<TriggerHost?> listeners) =>
        endpoints.MapMethods(Path, ["POST", "OPTIONS"], async context =>
        {
            if (!gate.AllowsBlobWebhook(context.Request))
            {
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            }
            else if (FindFunction(context.Request, catalog()) is null)
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
            }
            else if (listeners() is not { } host)
            {
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            }
            else
            {
                await CallAsync(context, host);
            }
        });

    private static FunctionDefinition? FindFunction(HttpRequest request, FunctionCatalog catalog)
    {
        var id = request.Query["functionName"].ToString();
        return id.StartsWith(HostIdentity.FunctionsClass + '.', StringComparison.OrdinalIgnoreCase)
            && catalog.Find(id[(HostIdentity.FunctionsClass.Length + 1)..]) is { Disabled: false, Trigger: BlobTriggerBinding } function
            ? function
            : null;
    }

    private static async Task CallAsync(HttpContext context, TriggerHost host)
    {
        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), context.Request.GetEncodedUrl());
        request.Content = new StreamContent(context.Request.Body);
        foreach (var (name, values) in context.Request.Headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values))
            {
                request.Content.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values);
            }
        }

        using var response = await host.CallWebhookAsync(request, context.RequestAborted);
        context.Response.StatusCode = (int)response.StatusCode;
        foreach (var (name, values) in response.Headers)
        {
            context.Response.Headers[name] = values.ToArray();
        }

        if (response.Content is { } content)
        {
            context.Response.ContentType = content.Headers.ContentType?.ToString();
            await content.CopyToAsync(context.Response.Body, context.RequestAborted);
        }
    }
}
