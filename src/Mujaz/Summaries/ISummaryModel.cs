namespace Mujaz.Summaries;

/// <summary>A language model, as the pipeline sees it. Implementations do the network; the domain does none.</summary>
public interface ISummaryModel
{
    /// <summary>The model or deployment that will answer, as it goes into the engine version; null when none is configured.</summary>
    string? Name { get; }

    /// <summary>Whether answers are replayed recordings (<see cref="EngineKind.Recorded"/>).</summary>
    bool IsRecorded { get; }

    /// <summary>Makes one structured call. Every odd answer is an outcome; only cancellation throws.</summary>
    /// <param name="request">What to ask.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    Task<ModelOutcome> CompleteAsync(ModelRequest request, CancellationToken cancellationToken);
}
