using System.ClientModel;
using System.ClientModel.Primitives;
using Azure.Identity;
using Mujaz.Functions.Models.Resilience;
using Mujaz.Summaries;
using OpenAI.Chat;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Mujaz.Functions.Models;

/// <summary>
/// Calls a model through the official client. Requests and answers are in the wire format and not the client's types,
/// which have no <c>max_tokens</c>, throw at a finish reason they do not know and drop the filter's categories.
/// </summary>
internal sealed class OpenAISummaryModel(ChatClient client, ModelOptions options, TimeProvider time) : ISummaryModel
{
    /// <inheritdoc/>
    public string? Name => options.Deployment;

    /// <inheritdoc/>
    public bool IsRecorded => options.Recorded;

    /// <inheritdoc/>
    public async Task<ModelOutcome> CompleteAsync(ModelRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var content = BinaryContent.Create(BinaryData.FromBytes(ChatRequestWriter.Write(request, options)));
        try
        {
            var result = await client.CompleteChatAsync(content, new RequestOptions
            {
                CancellationToken = cancellationToken,
                ErrorOptions = ClientErrorBehaviors.NoThrow,
            }).ConfigureAwait(false);
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
    private static ModelOutcome? Explain(Exception exception) => exception switch
    {
        EndpointBusyException busy => new(ModelOutcomeKind.Throttled)
        {
            Detail = "The rate limit leaves no room for this call in time.",
            RetryAfter = busy.Wait,
        },
        BrokenCircuitException broken => new(ModelOutcomeKind.Unreachable)
        {
            Detail = "The endpoint failed too often and is left alone for a moment.",
            RetryAfter = broken.RetryAfter,
        },
        TimeoutRejectedException timeout => new(ModelOutcomeKind.Unreachable)
        {
            Detail = $"The endpoint did not answer within {timeout.Timeout.TotalSeconds:0.#} s.",
        },
        AuthenticationFailedException => new(ModelOutcomeKind.Rejected)
        {
            Detail = $"The app's identity got no token for {EndpointCredential.AzureScope}: is a managed identity assigned, or {ModelOptions.Section}:ApiKey set?",
        },
        HttpRequestException { HttpRequestError: var error } => new(ModelOutcomeKind.Unreachable)
        {
            Detail = $"The endpoint cannot be reached ({error}).",
        },
        IOException or OperationCanceledException => new(ModelOutcomeKind.Unreachable) { Detail = "The connection to the endpoint broke." },

        // The client wraps what its transport throws.
        ClientResultException or AggregateException => exception.InnerException is { } inner ? Explain(inner) : null,
        _ => null,
    };
}
