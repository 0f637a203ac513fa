using System.Text.Json;
using Mujaz.Summaries.Answers;

namespace Mujaz.Summaries.Verification;

/// <summary>Reads the answer of a second look. Believes nothing and never throws on any text.</summary>
internal static class VerificationReader
{
    /// <summary>The judgements.</summary>
    /// <param name="content">The answer's text.</param>
    public static ParsedAnswer<IReadOnlyList<Judgement>> Read(string content) => ModelAnswerParser.Read(
        content,
        root => AnswerReader.List(root, "judgements", ReadOne) is { } judgements
            ? new ParsedAnswer<IReadOnlyList<Judgement>>(judgements, [])
            : ParsedAnswer<IReadOnlyList<Judgement>>.Unreadable("\"judgements\" is missing or breaks the schema."));

    private static Judgement? ReadOne(JsonElement item) =>
        AnswerReader.Number(item, "sentence") is { } sentence
        && AnswerReader.Numbers(item, "article") is { } article
        && AnswerReader.Texts(item, "wrongWords") is { } words
        && VerdictOf(AnswerReader.Text(item, "verdict")) is { } verdict
            ? new Judgement(sentence, article, AnswerReader.Text(item, "mismatch") ?? "", words, verdict)
            : null;

    private static Verdict? VerdictOf(string? word) => word switch
    {
        "supported" => Verdict.Supported,
        "contradicted" => Verdict.Contradicted,
        "notSaid" => Verdict.NotSaid,
        _ => null,
    };
}
