namespace Mujaz.ModelStub.ProviderBatches;

/// <summary>What becomes of a batch of requests that the stub is given.</summary>
public enum ModelStubBatchOutcome
{
    /// <summary>Every line is answered: <c>completed</c>.</summary>
    Completed,

    /// <summary>Validation refuses the file as a whole: <c>failed</c>, without any answer.</summary>
    Failed,

    /// <summary>The completion window passes before all lines are answered: <c>expired</c>, the rest in the error file.</summary>
    Expired,

    /// <summary>It stays <c>in_progress</c> until somebody cancels it; then what was answered by that time is there.</summary>
    Stalled,
}
