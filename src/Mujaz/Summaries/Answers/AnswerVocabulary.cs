using Mujaz.Glossaries;

namespace Mujaz.Summaries.Answers;

/// <summary>The closed word lists of the wire schema.</summary>
internal static class AnswerVocabulary
{
    /// <summary>The kinds of keywords, as written on the wire.</summary>
    public static IReadOnlyList<string> KeywordKinds { get; } = ["person", "organization", "place", "event", "topic"];

    /// <summary>The kind a word on the wire means, or null when it is not in the list.</summary>
    public static KeywordKind? ParseKeywordKind(string value) => value switch
    {
        "person" => KeywordKind.Person,
        "organization" => KeywordKind.Organization,
        "place" => KeywordKind.Place,
        "event" => KeywordKind.Event,
        "topic" => KeywordKind.Topic,
        _ => null,
    };
}
