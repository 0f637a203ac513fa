using System.Text.Json.Nodes;

namespace Mujaz.ModelStub.ProviderBatches;

/// <summary>One request of a batch's input file.</summary>
/// <param name="CustomId">The caller's name of it.</param>
/// <param name="Body">The chat request.</param>
internal sealed record StubBatchLine(string CustomId, JsonNode Body)
{
    /// <summary>The line of the output or error file for a response.</summary>
    public JsonObject Answer(StubResponse response) => new()
    {
        ["id"] = "batch_req_" + Guid.NewGuid().ToString("N"),
        ["custom_id"] = CustomId,
        ["response"] = new JsonObject
        {
            ["status_code"] = response.Status,
            ["request_id"] = Guid.NewGuid().ToString("N"),
            ["body"] = response.Body.DeepClone(),
        },
        ["error"] = null,
    };

    /// <summary>The line of the error file for a request that was never answered.</summary>
    public JsonObject Expire() => new()
    {
        ["id"] = "batch_req_" + Guid.NewGuid().ToString("N"),
        ["custom_id"] = CustomId,
        ["response"] = null,
        ["error"] = new JsonObject
        {
            ["code"] = "batch_expired",
            ["message"] = "This request could not be executed before the completion window expired.",
        },
    };
}
