using System.Text.Encodings.Web;
using System.Text.Json;
using Mujaz.Summaries;

namespace Mujaz.Tests.Summaries.Verification;

/// <summary>Answers of a judge, as on the wire.</summary>
internal static class Judgements
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ModelOutcome Answer(params object[] judgements) =>
        ScriptedModel.Answered(JsonSerializer.Serialize(new { judgements }, Readable));

    public static object Supported(int sentence, params int[] article) =>
        new { sentence, article, mismatch = "", wrongWords = Array.Empty<string>(), verdict = "supported" };

    public static object Rejected(int sentence, int article, string mismatch, params string[] wrongWords) =>
        new { sentence, article = new[] { article }, mismatch, wrongWords, verdict = "contradicted" };

    public static object NotSaid(int sentence, params string[] wrongWords) =>
        new { sentence, article = Array.Empty<int>(), mismatch = "the article has nothing of it", wrongWords, verdict = "notSaid" };
}
