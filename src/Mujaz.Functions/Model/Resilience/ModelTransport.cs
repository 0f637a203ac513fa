using System.ClientModel.Primitives;

namespace Mujaz.Functions.Model.Resilience;

/// <summary>
/// The client's transport. It tells the HTTP request how many tokens the call is, which the limits of an endpoint count and
/// the request's body says only in parts.
/// </summary>
internal sealed class ModelTransport(HttpClient client) : HttpClientPipelineTransport(client)
{
    private static readonly HttpRequestOptionsKey<int> Tokens = new("mujaz.call-tokens");

    /// <summary>The tokens of the call that a request is of; 0 when it is not known.</summary>
    public static int TokensOf(HttpRequestMessage? request) => request?.Options.TryGetValue(Tokens, out var tokens) == true ? tokens : 0;

    /// <inheritdoc/>
    protected override void OnSendingRequest(PipelineMessage message, HttpRequestMessage httpRequest)
    {
        if (message.TryGetProperty(typeof(CallTokens), out var value) && value is int tokens)
        {
            httpRequest.Options.Set(Tokens, tokens);
        }
    }

    /// <summary>Says how many tokens a call is: prompt plus output limit.</summary>
    internal sealed class CallTokens(int tokens) : PipelinePolicy
    {
        /// <inheritdoc/>
        public override void Process(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex)
        {
            message.SetProperty(typeof(CallTokens), tokens);
            ProcessNext(message, pipeline, currentIndex);
        }

        /// <inheritdoc/>
        public override ValueTask ProcessAsync(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex)
        {
            message.SetProperty(typeof(CallTokens), tokens);
            return ProcessNextAsync(message, pipeline, currentIndex);
        }
    }
}
