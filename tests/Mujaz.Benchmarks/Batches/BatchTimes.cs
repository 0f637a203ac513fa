namespace Mujaz.Benchmarks.Batches;

/// <summary>When the parts of a batch ended, counted from the post.</summary>
/// <param name="Accepted">The batch was accepted: every item is stored.</param>
/// <param name="Answered">The model had answered for every article.</param>
/// <param name="Completed">Results and report were there.</param>
internal readonly record struct BatchTimes(TimeSpan Accepted, TimeSpan Answered, TimeSpan Completed);
