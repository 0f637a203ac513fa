using System.ClientModel;
using System.ClientModel.Primitives;
using System.Text;
using Azure.Identity;
using Mujaz.Functions.Http;
using Mujaz.Functions.Model.Resilience;
using Mujaz.Functions.Model.Settings;
using Mujaz.Summaries;
using OpenAI.Chat;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Mujaz.Functions.Model;

/// <summary>
/// One call of one endpoint through its official client. The answer is read from the wire and not from the client's type,
/// which throws at a finish reason it does not know and drops the content filter's categories.
/// </summary>
internal sealed class EndpointModel(
    ChatClient client, ModelEndpoint endpoint, ModelOptions options, RequestGate gate, TimeProvider time) : ISummaryModel
{
    // UTF-8 bytes a token, at the low end for English (4.5) and Arabic (5 to 6), so that the estimate is on the safe side.
    private const int BytesPerToken = 4;

    /// <summary>The endpoint's host.</summary>
    public string Host => endpoint.Address.Host;

    /// <inheritdoc/>
    public string? Name => endpoint.Deployment;

    /// <inheritdoc/>
    public bool IsRecorded => options.Recorded;

    /// <summary>How long a call would have to wait for the endpoint's limits now.</summary>
    public TimeSpan WaitFor(ModelRequest request) => gate.WaitFor(EstimatedTokens(request));

    /// <inheritdoc/>
    public async Task<ModelOutcome> CompleteAsync(ModelRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var content = BinaryContent.Create(ChatRequest.Write(request, options, endpoint.Deployment));
        try
        {
            var result = await client.CompleteChatAsync(content, CallOptions(request, cancellationToken));
            return Read(result.GetRawResponse());
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested && Explain(exception) is { } outcome)
        {
            return outcome;
        }
        catch (Exception exception) when (cancellationToken.IsCancellationRequested && exception is not OperationCanceledException)
        {
            throw new OperationCanceledException("The call was cancelled.", exception, cancellationToken);
        }
    }

    private RequestOptions CallOptions(ModelRequest request, CancellationToken cancellationToken)
    {
        var call = new RequestOptions { CancellationToken = cancellationToken, ErrorOptions = ClientErrorBehaviors.NoThrow };
        call.AddPolicy(new ModelTransport.CallTokens(EstimatedTokens(request)), PipelinePosition.PerCall);
        return call;
    }

    /// <summary>What the provider will count the call as before it runs: prompt plus output limit.</summary>
    private int EstimatedTokens(ModelRequest request) =>
        ((Encoding.UTF8.GetByteCount(request.Instructions) + Encoding.UTF8.GetByteCount(request.Input) + request.Schema.Length) / BytesPerToken)
        + ChatRequest.OutputLimit(request, options);

    private ModelOutcome Read(PipelineResponse response)
    {
        var body = response.Content.ToMemory();
        return response.Status is >= 200 and < 300
            ? ChatAnswerReader.Read(body)
            : ChatErrorReader.Read(response.Status, body, RetryAfterOf(response));
    }

    private TimeSpan? RetryAfterOf(PipelineResponse response) =>
        RetryAfterHeader.Read(name => response.Headers.TryGetValue(name, out var value) ? value : null, time.GetUtcNow());

    /// <summary>The outcome that a failure of the network or of a limit is; null for what only a mistake of ours throws.</summary>
    private ModelOutcome? Explain(Exception exception) => exception switch
    {
        EndpointBusyException busy => new(ModelOutcomeKind.Throttled)
        {
            Detail = "The rate limit leaves no room for this call in time.",
            Reason = "rateLimit",
            RetryAfter = busy.Wait,
            IsTransient = true,
        },

        // The open circuit says that another try is of no use yet.
        BrokenCircuitException broken => new(ModelOutcomeKind.Unreachable)
        {
            Detail = "The endpoint failed too often and is left alone for a moment.",
            Reason = "circuitOpen",
            RetryAfter = broken.RetryAfter,
        },
        TimeoutRejectedException timeout => Outage($"The endpoint did not answer within {timeout.Timeout.TotalSeconds:0.#} s.", "timeout"),
        AuthenticationFailedException => new(ModelOutcomeKind.Rejected)
        {
            Detail = $"The app's identity got no token for {endpoint.Address.Host}: "
                + $"is a managed identity assigned, or {ModelOptions.Section}:ApiKey set?",
        },
        HttpRequestException { HttpRequestError: var error } => Outage($"The endpoint cannot be reached ({error}).", error.ToString()),
        IOException or OperationCanceledException => Outage("The connection to the endpoint broke.", "connectionBroken"),

        // The client wraps what its transport throws.
        ClientResultException or AggregateException => exception.InnerException is { } inner ? Explain(inner) : null,
        _ => null,
    };

    private static ModelOutcome Outage(string detail, string reason) =>
        new(ModelOutcomeKind.Unreachable) { Detail = detail, Reason = reason, IsTransient = true };
}
