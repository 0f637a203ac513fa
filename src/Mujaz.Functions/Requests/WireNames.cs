using Mujaz.Grounding;
using Mujaz.Summaries;

namespace Mujaz.Functions.Requests;

/// <summary>The names enums have on the wire: stable, and apart from the names in the code.</summary>
internal static class WireNames
{
    public static bool TryParseLength(string value, out SummaryLength length)
    {
        SummaryLength? parsed = value switch
        {
            "oneSentence" => SummaryLength.OneSentence,
            "short" => SummaryLength.Short,
            "medium" => SummaryLength.Medium,
            "long" => SummaryLength.Long,
            _ => null,
        };
        length = parsed.GetValueOrDefault();
        return parsed is not null;
    }

    public static bool TryParseStyle(string value, out SummaryStyle style)
    {
        SummaryStyle? parsed = value switch
        {
            "paragraph" => SummaryStyle.Paragraph,
            "bullets" => SummaryStyle.Bullets,
            _ => null,
        };
        style = parsed.GetValueOrDefault();
        return parsed is not null;
    }

    public static string Of(SummaryLength length) => length switch
    {
        SummaryLength.OneSentence => "oneSentence",
        SummaryLength.Short => "short",
        SummaryLength.Medium => "medium",
        SummaryLength.Long => "long",
        _ => throw new ArgumentOutOfRangeException(nameof(length)),
    };

    public static string Of(SummaryStyle style) => style switch
    {
        SummaryStyle.Paragraph => "paragraph",
        SummaryStyle.Bullets => "bullets",
        _ => throw new ArgumentOutOfRangeException(nameof(style)),
    };

    public static string Of(EngineKind kind) => kind switch
    {
        EngineKind.Llm => "llm",
        EngineKind.Recorded => "recorded",
        EngineKind.Offline => "offline",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(KeywordKind kind) => kind switch
    {
        KeywordKind.Person => "person",
        KeywordKind.Organization => "organization",
        KeywordKind.Place => "place",
        KeywordKind.Event => "event",
        KeywordKind.Topic => "topic",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(CheckStatus status) => status switch
    {
        CheckStatus.Passed => "passed",
        CheckStatus.Flagged => "flagged",
        CheckStatus.Unchecked => "unchecked",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static string Of(FindingKind kind) => kind switch
    {
        FindingKind.Language => "language",
        FindingKind.Number => "number",
        FindingKind.Date => "date",
        FindingKind.Name => "name",
        FindingKind.Quote => "quote",
        FindingKind.Length => "length",
        FindingKind.Evidence => "evidence",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(FindingStatus status) => status switch
    {
        FindingStatus.NotFound => "notFound",
        FindingStatus.Mismatch => "mismatch",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}
