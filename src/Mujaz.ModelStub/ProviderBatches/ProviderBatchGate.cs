using Mujaz.ModelStub.Answers;

namespace Mujaz.ModelStub.ProviderBatches;

/// <summary>Lets calls of the Batch API pass that bring the key, while there is such an API.</summary>
internal sealed class ProviderBatchGate(string? apiKey, Func<ModelStubBatchOptions> options)
{
    /// <summary>Puts the gate before a route.</summary>
    public RequestDelegate Guard(RequestDelegate route) => async http =>
    {
        if (!options().IsSupported)
        {
            await new StubResponse(404, ChatCompletion.Error("not_found", "There is no such path.")).SendAsync(http);
        }
        else if (apiKey is not null && http.Request.Headers.Authorization != $"Bearer {apiKey}")
        {
            await new StubResponse(401, ChatCompletion.Error("invalid_api_key", "The key is wrong.")).SendAsync(http);
        }
        else
        {
            await PassAsync(http, route);
        }
    };

    private static async Task PassAsync(HttpContext http, RequestDelegate route)
    {
        try
        {
            await route(http);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The caller has left: there is nobody to answer.
        }
    }
}
