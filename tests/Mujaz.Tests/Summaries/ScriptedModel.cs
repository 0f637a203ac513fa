using Mujaz.Summaries;

namespace Mujaz.Tests.Summaries;

/// <summary>A model that plays given outcomes in order and keeps the requests. A call beyond the script fails the test.</summary>
internal sealed class ScriptedModel(params ModelOutcome[] outcomes) : ISummaryModel
{
    private readonly Lock _lock = new();
    private readonly List<ModelRequest> _requests = [];

    public string? Name => "scripted-1";

    public bool IsRecorded { get; init; }

    /// <summary>Chooses the outcome by the request instead of by the order.</summary>
    public Func<ModelRequest, ModelOutcome>? Answer { get; init; }

    public IReadOnlyList<ModelRequest> Requests => _requests;

    public static ModelOutcome Answered(string content) =>
        new(ModelOutcomeKind.Answered) { Content = content, Usage = new TokenUsage(1, 100, 0, 10, 0) };

    public Task<ModelOutcome> CompleteAsync(ModelRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            _requests.Add(request);
            if (Answer is not null)
            {
                return Task.FromResult(Answer(request));
            }

            Assert.True(_requests.Count <= outcomes.Length, $"Call {_requests.Count} is not in the script: {request.Input[request.Input.IndexOf("</article>", StringComparison.Ordinal)..]}");
            return Task.FromResult(outcomes[_requests.Count - 1]);
        }
    }
}
