using System.Net.Mime;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mujaz.LocalHost.Configuration;
using Mujaz.LocalHost.Triggers;

namespace Mujaz.LocalHost.Http;

/// <summary>
/// The endpoint Event Grid calls for blob functions: <c>POST /runtime/webhooks/blobs?functionName=Host.Functions.NAME&amp;code=KEY</c>,
/// with the handshake that proves the endpoint's owner agrees.
/// </summary>
internal static class BlobWebhook
{
    private const string Path = "/runtime/webhooks/blobs";
    private const string EventTypeHeader = "aeg-event-type";

    /// <summary>Maps it.</summary>
    /// <param name="endpoints">Where to map.</param>
    /// <param name="catalog">The functions.</param>
    /// <param name="gate">Who may.</param>
    /// <param name="enqueueAsync">Queues a blob for its function.</param>
    public static void MapBlobWebhook(
        this IEndpointRouteBuilder endpoints,
        FunctionCatalog catalog,
        KeyGate gate,
        Func<BlobTriggerMessage, CancellationToken, Task> enqueueAsync) => endpoints.MapPost(Path, async context =>
        {
            if (!gate.AllowsBlobWebhook(context.Request))
            {
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                return;
            }

            if (FindFunction(context.Request, catalog) is not { } function)
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }

            await AnswerAsync(context, function, enqueueAsync).ConfigureAwait(false);
        });

    private static FunctionDefinition? FindFunction(HttpRequest request, FunctionCatalog catalog)
    {
        var id = request.Query["functionName"].ToString();
        return id.StartsWith(HostIdentity.FunctionIdPrefix, StringComparison.OrdinalIgnoreCase)
            && catalog.Find(id[HostIdentity.FunctionIdPrefix.Length..]) is { Disabled: false, Trigger: BlobTriggerBinding } function
            ? function
            : null;
    }

    private static async Task AnswerAsync(
        HttpContext context, FunctionDefinition function, Func<BlobTriggerMessage, CancellationToken, Task> enqueueAsync)
    {
        try
        {
            using var events = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted).ConfigureAwait(false);
            if (string.Equals(context.Request.Headers[EventTypeHeader], "SubscriptionValidation", StringComparison.OrdinalIgnoreCase))
            {
                await ShakeHandsAsync(context, events.RootElement).ConfigureAwait(false);
                return;
            }

            var messages = events.RootElement.EnumerateArray().Select(item => ReadEvent(function, item)).OfType<BlobTriggerMessage>().ToArray();
            foreach (var message in messages)
            {
                await enqueueAsync(message, context.RequestAborted).ConfigureAwait(false);
            }

            context.Response.StatusCode = StatusCodes.Status202Accepted;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
    }

    private static Task ShakeHandsAsync(HttpContext context, JsonElement events)
    {
        var code = events[0].GetProperty("data").GetProperty("validationCode").GetString();
        context.Response.ContentType = MediaTypeNames.Application.Json;
        return context.Response.WriteAsync(new JsonObject { ["validationResponse"] = code }.ToJsonString(), context.RequestAborted);
    }

    /// <summary>
    /// The extension filters neither by type of event nor by path; the subscription must. Only what is no blob at all is passed over here.
    /// The subject has the form <c>/blobServices/default/containers/CONTAINER/blobs/NAME</c>.
    /// </summary>
    private static BlobTriggerMessage? ReadEvent(FunctionDefinition function, JsonElement item)
    {
        var parts = (item.GetProperty("subject").GetString() ?? "").Split("/blobs/", 2);
        return parts.Length == 2
            ? BlobTriggerMessage.Create(function.Name, parts[0][(parts[0].LastIndexOf('/') + 1)..], parts[1], eTag: null)
            : null;
    }
}
