using System.Security.Cryptography;
using System.Text;
using Mujaz.Languages;
using Mujaz.Summaries.Answers;
using Mujaz.Summaries.Prompting;
using Mujaz.Summaries.Verification;

namespace Mujaz.Summaries.Pipeline;

/// <summary>
/// The version of everything of ours that shapes an answer. A number for people, which changes when a new generation
/// begins, and a hash of the texts, schemas and settings themselves, so that no change can forget to make a new version.
/// </summary>
internal static class PromptVersion
{
    /// <summary>The number. Raise it when code outside the hash changes what summaries come out: typography, checks, repair.</summary>
    public const int Number = 2;

    /// <summary>The version under these settings: <c>2-</c> and 10 hexadecimal digits.</summary>
    public static string For(SummaryPipelineOptions options)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var text in TextsOf(options))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(text));
            hash.AppendData([0]);
        }

        return $"{Number}-{Convert.ToHexStringLower(hash.GetHashAndReset())[..10]}";
    }

    private static IEnumerable<string> TextsOf(SummaryPipelineOptions options)
    {
        var all = Language.OfSummaries;
        return
        [
            Instructions.ForSummaries(all, options.EnglishVariant, []),
            Instructions.ForSummariesFromFacts(all, options.EnglishVariant, []),
            Instructions.ForCorrections(all, options.EnglishVariant, []),
            Instructions.ForFacts(),
            Encoding.UTF8.GetString(AnswerSchema.Summaries(all).Span),
            Encoding.UTF8.GetString(AnswerSchema.SummariesFromFacts(all).Span),
            Encoding.UTF8.GetString(AnswerSchema.Corrections(all).Span),
            Encoding.UTF8.GetString(AnswerSchema.Facts().Span),
            PromptBuilder.FactsPerPart.ToString(System.Globalization.CultureInfo.InvariantCulture),
            .. Enum.GetValues<SummaryLength>().Select(length => LengthTarget.Of(new SummaryOptions { Length = length }).ToString()),
            VerificationPrompt.Instructions,
            Encoding.UTF8.GetString(VerificationSchema.Json.Span),
            options.Verification.ToString(),
            options.Strictness.ToString(),
            options.ArabicDigits.ToString(),
            options.MaxInputTokens.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ];
    }
}
