using System.Diagnostics;

namespace Mujaz.Summaries;

/// <summary>
/// The spans of making a summary. They carry ids, counts, codes and languages, never a text. Without a listener a span is null and
/// costs nothing.
/// </summary>
public static class SummaryTracing
{
    /// <summary>Name of the source of spans, and of the app's meter.</summary>
    public const string Name = "Mujaz";

    /// <summary>Starts spans.</summary>
    public static ActivitySource Source { get; } = new(Name);
}
