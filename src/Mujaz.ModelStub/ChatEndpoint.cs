using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mujaz.ModelStub.Answers;
using Mujaz.ModelStub.Faults;

namespace Mujaz.ModelStub;

/// <summary>Answers chat calls: decides on the fault, waits, sends, counts.</summary>
internal sealed class ChatEndpoint(ChatResponder responder, FaultPlan plan, ModelStubJournal journal, ModelStubOptions options)
{
    private const string FaultHeader = "x-model-stub-fault";
    private static readonly ModelStubFault NoFault = new(ModelStubFaultKind.None);

    /// <summary>Handles one call.</summary>
    public async Task HandleAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync(http.RequestAborted);
        journal.Begin(new ModelStubRequest(http.Request.Path, HeadersOf(http.Request), body));
        try
        {
            await RespondAsync(http, body);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The caller has left: there is nobody to answer.
        }
        finally
        {
            journal.End();
        }
    }

    private async Task RespondAsync(HttpContext http, string body)
    {
        if (options.ApiKey is { } key && http.Request.Headers.Authorization != $"Bearer {key}")
        {
            await new StubResponse(401, ChatCompletion.Error("invalid_api_key", "The key is wrong.")).SendAsync(http);
            return;
        }

        if (!TryReadAskedKind(http.Request, out var asked))
        {
            await new StubResponse(400, ChatCompletion.Error("unknownFault", "There is no such fault.")).SendAsync(http);
            return;
        }

        var json = Parse(body);
        var fault = plan.Next(asked, StubPrompt.SchemaNameOf(json)) ?? NoFault;
        if (fault.Kind != ModelStubFaultKind.None)
        {
            journal.Count(fault.Kind);
        }

        await PlayAsync(http, json, fault);
    }

    private async Task PlayAsync(HttpContext http, JsonNode? body, ModelStubFault fault)
    {
        if (fault.Kind == ModelStubFaultKind.Hang)
        {
            await Task.Delay(Timeout.Infinite, http.RequestAborted);
        }

        foreach (var (name, value) in fault.Headers ?? new Dictionary<string, string>())
        {
            http.Response.Headers[name] = value;
        }

        var response = responder.Respond(body, fault);
        await Task.Delay(TimeSpan.FromMilliseconds(fault.DelayMilliseconds) + (response.IsAnswer ? options.Latency : TimeSpan.Zero), http.RequestAborted);
        if (fault.Kind is ModelStubFaultKind.CutConnection or ModelStubFaultKind.HangInBody)
        {
            await SendHalfAsync(http, response, fault.Kind);
            return;
        }

        await response.SendAsync(http);
        Count(http.Request, response, fault.Kind);
    }

    private static async Task SendHalfAsync(HttpContext http, StubResponse response, ModelStubFaultKind kind)
    {
        await response.SendHalfAsync(http);
        if (kind == ModelStubFaultKind.HangInBody)
        {
            await Task.Delay(Timeout.Infinite, http.RequestAborted);
        }

        http.Abort();
    }

    private void Count(HttpRequest request, StubResponse response, ModelStubFaultKind kind)
    {
        if (response.IsAnswer && kind is ModelStubFaultKind.None or ModelStubFaultKind.Slow)
        {
            journal.CountSuccess(new ModelStubAnswer(response.Article, request.Headers.UserAgent.ToString(), DateTimeOffset.UtcNow));
        }
        else if (response.Status == 404)
        {
            journal.CountNoRecording();
        }
    }

    private static bool TryReadAskedKind(HttpRequest request, out ModelStubFaultKind? kind)
    {
        kind = null;
        var name = request.RouteValues["kind"]?.ToString() ?? (string?)request.Headers[FaultHeader];
        if (name is null)
        {
            return true;
        }

        var known = Enum.TryParse<ModelStubFaultKind>(name, ignoreCase: true, out var parsed) && Enum.IsDefined(parsed);
        kind = parsed;
        return known;
    }

    private static JsonNode? Parse(string body)
    {
        try
        {
            return JsonNode.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Dictionary<string, IReadOnlyList<string>> HeadersOf(HttpRequest request) => request.Headers.ToDictionary(
        header => header.Key,
        header => (IReadOnlyList<string>)[.. header.Value.Select(value => value ?? "")],
        StringComparer.OrdinalIgnoreCase);
}
