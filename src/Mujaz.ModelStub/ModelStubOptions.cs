using Mujaz.ModelStub.Faults;
using Mujaz.ModelStub.ProviderBatches;

namespace Mujaz.ModelStub;

/// <summary>How the model stub behaves.</summary>
public sealed record ModelStubOptions
{
    /// <summary>The port on 127.0.0.1, or 0 for a free one.</summary>
    public int Port { get; init; }

    /// <summary>The folder with recordings (<c>seeds/recordings</c>), or null for none.</summary>
    public string? RecordingsFolder { get; init; }

    /// <summary>
    /// Whether articles without a recording get a made-up answer: valid and grounded, but no summary. For tests and
    /// benchmarks; otherwise they get 404 <c>noRecording</c>.
    /// </summary>
    public bool Synthesize { get; init; }

    /// <summary>How long every good answer is held back.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>The share of calls, 0 to 1, that get a fault by chance.</summary>
    public double RandomFaultRate { get; init; }

    /// <summary>Makes the faults by chance repeatable.</summary>
    public int RandomSeed { get; init; } = 1;

    /// <summary>The key that a call must bring as bearer token, or null for no check.</summary>
    public string? ApiKey { get; init; }

    /// <summary>How many of the last requests are kept for <see cref="ModelStubServer.Requests"/>.</summary>
    public int KeptRequests { get; init; } = 100;

    /// <summary>How the Batch API behaves at first; <see cref="ModelStubServer.Batches"/> changes it.</summary>
    public ModelStubBatchOptions Batches { get; init; } = new();

    /// <summary>How many of the last good answers are kept for <see cref="ModelStubServer.Answers"/>.</summary>
    public int KeptAnswers { get; init; }

    /// <summary>Faults to play, in order, before any others.</summary>
    public IReadOnlyList<ModelStubFault> Faults { get; init; } = [];
}
