using System.Globalization;
using Mujaz.Tool.Batches.Service;

namespace Mujaz.Tool.Batches.Progress;

/// <summary>Counts, sizes and times as people read them.</summary>
internal static class Wording
{
    /// <summary>For example <c>1 article</c>, <c>12,000 articles</c>.</summary>
    public static string Articles(int count) => Count(count, "article");

    /// <summary>A number of things whose plural ends in -s.</summary>
    public static string Count(int count, string thing) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {thing}{(count == 1 ? "" : "s")}");

    /// <summary>For example <c>1.4 MB</c>.</summary>
    public static string Size(long bytes) => bytes switch
    {
        < 1000 => string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes"),
        < 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e3:0.0} kB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB"),
    };

    /// <summary>How articles ended, for example <c>297 succeeded, 3 failed</c>.</summary>
    public static string Ends(BatchCounts counts) => string.Create(
        CultureInfo.InvariantCulture,
        $"{counts.Succeeded:N0} succeeded{Part(counts.Failed, "failed")}{Part(counts.Cancelled, "cancelled")}")
        + Part(counts.Running, "running") + Part(counts.Queued, "queued");

    /// <summary>A time that is left, for example <c>, about 3 min left</c>; empty when nobody knows.</summary>
    public static string Left(TimeSpan? left) => left switch
    {
        null => "",
        { TotalSeconds: < 90 } => string.Create(CultureInfo.InvariantCulture, $", about {Math.Max(1, left.Value.TotalSeconds):0} s left"),
        { TotalMinutes: < 90 } => string.Create(CultureInfo.InvariantCulture, $", about {left.Value.TotalMinutes:0} min left"),
        _ => string.Create(CultureInfo.InvariantCulture, $", about {left.Value.TotalHours:0.0} h left"),
    };

    private static string Part(int count, string name) => count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {count:N0} {name}");
}
