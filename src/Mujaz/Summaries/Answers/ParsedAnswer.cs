using Mujaz.Languages;

namespace Mujaz.Summaries.Answers;

/// <summary>What reading an answer gave.</summary>
/// <typeparam name="T">What was to be read.</typeparam>
/// <param name="Value">What could be read, or null when nothing could.</param>
/// <param name="Problems">What is wrong, in words for the model and for people; never quotes the article.</param>
internal sealed record ParsedAnswer<T>(T? Value, IReadOnlyList<string> Problems)
    where T : class
{
    /// <summary>The languages that are missing or unusable although the rest could be read.</summary>
    public IReadOnlyList<Language> Missing { get; init; } = [];

    /// <summary>An answer nothing could be read from.</summary>
    public static ParsedAnswer<T> Unreadable(string problem) => new(null, [problem]);
}
