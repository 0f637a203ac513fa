using System.Text.Json;

namespace Mujaz.Evaluation.Grounding;

/// <summary>A summary of a <see cref="RecordedAnswer"/>.</summary>
internal sealed record RecordedSummary(string Headline, IReadOnlyList<string> Sentences, IReadOnlyList<IReadOnlyList<int>> Evidence)
{
    public static RecordedSummary Read(JsonElement summary) => new(
        summary.GetProperty("headline").GetString()!,
        [.. summary.GetProperty("sentences").EnumerateArray().Select(sentence => sentence.GetString()!)],
        [.. summary.GetProperty("evidence").EnumerateArray().Select(numbers => (IReadOnlyList<int>)[.. numbers.EnumerateArray().Select(number => number.GetInt32())])]);
}
