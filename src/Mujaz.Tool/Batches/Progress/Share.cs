namespace Mujaz.Tool.Batches.Progress;

/// <summary>How much of something has been done, 0 to 1.</summary>
/// <param name="Ended">What has an end, good or bad.</param>
/// <param name="Failed">What of it ended badly.</param>
internal readonly record struct Share(double Ended, double Failed = 0);
