namespace Mujaz.ModelStub.ProviderBatches;

/// <summary>How the stub's Batch API behaves. A batch keeps what was set when it was created.</summary>
public sealed record ModelStubBatchOptions
{
    /// <summary>Whether there is a Batch API at all; without one its routes answer 404.</summary>
    public bool IsSupported { get; init; } = true;

    /// <summary>How long a batch is in progress before it ends.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>What becomes of a batch.</summary>
    public ModelStubBatchOutcome Outcome { get; init; } = ModelStubBatchOutcome.Completed;

    /// <summary>
    /// How many lines are answered, from the first on, of a batch that expires or is cancelled; <see langword="null"/> for all.
    /// </summary>
    public int? AnsweredLines { get; init; }

    /// <summary>The code of the error of a batch that <see cref="ModelStubBatchOutcome.Failed">fails</see>.</summary>
    public string ErrorCode { get; init; } = "token_limit_exceeded";

    /// <summary>How long the answer to the creation of a batch is held back; the batch is there all the same.</summary>
    public TimeSpan CreationDelay { get; init; }
}
