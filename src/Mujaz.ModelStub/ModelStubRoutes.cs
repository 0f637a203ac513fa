using System.Text.Json;
using System.Text.Json.Nodes;
using Mujaz.ModelStub.Answers;
using Mujaz.ModelStub.Faults;
using Mujaz.ModelStub.ProviderBatches;

namespace Mujaz.ModelStub;

/// <summary>The stub's routes.</summary>
internal static class ModelStubRoutes
{
    /// <summary>Maps all of them.</summary>
    public static void Map(WebApplication app, ChatEndpoint chat, ProviderBatchApi batches, FaultPlan plan, ModelStubJournal journal)
    {
        app.UseRouting();
        foreach (var prefix in (string[])["/v1", "/openai/v1", "/faulty/{kind}/v1"])
        {
            app.MapMethods(prefix + "/chat/completions", [HttpMethods.Post], chat.HandleAsync);
            app.MapMethods(prefix + "/models", [HttpMethods.Get], http => new StubResponse(200, Models()).SendAsync(http));
        }

        // Where Azure's own client calls a deployment; the api-version in the query makes no difference here.
        app.MapMethods("/openai/deployments/{deployment}/chat/completions", [HttpMethods.Post], chat.HandleAsync);
        batches.Map(app, "/v1");
        batches.Map(app, "/openai/v1");
        app.MapMethods("/faults", [HttpMethods.Post], http => EnqueueAsync(http, plan));
        app.MapMethods("/faults", [HttpMethods.Delete], http =>
        {
            plan.Clear();
            http.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        });
        app.MapMethods("/stats", [HttpMethods.Get], http =>
            new StubResponse(200, JsonSerializer.SerializeToNode(journal.Statistics, ModelStubJson.Default.ModelStubStatistics)!).SendAsync(http));
    }

    private static JsonObject Models() => new()
    {
        ["object"] = "list",
        ["data"] = new JsonArray(new JsonObject
        {
            ["id"] = ChatCompletion.ModelName,
            ["object"] = "model",
            ["created"] = 0,
            ["owned_by"] = "mujaz",
        }),
    };

    private static async Task EnqueueAsync(HttpContext http, FaultPlan plan)
    {
        try
        {
            var faults = await JsonSerializer.DeserializeAsync(http.Request.Body, ModelStubJson.Default.ModelStubFaultArray, http.RequestAborted);
            plan.Enqueue(faults ?? []);
            http.Response.StatusCode = StatusCodes.Status204NoContent;
        }
        catch (JsonException exception)
        {
            await new StubResponse(400, ChatCompletion.Error("invalidFaults", exception.Message)).SendAsync(http);
        }
    }
}
