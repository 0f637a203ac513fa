using System.Text;
using Mujaz.Glossaries;
using Mujaz.Languages;
using Mujaz.Summaries.Answers;

namespace Mujaz.Summaries.Prompting;

/// <summary>
/// Puts the instructions together. What is the same for every article comes first and the glossary entries of this
/// article last, so that the provider's prompt cache, which works on identical beginnings, has the longest to work with.
/// </summary>
internal static class Instructions
{
    /// <summary>The instructions for writing summaries in these languages.</summary>
    public static string ForSummaries(
        IEnumerable<Language> languages, EnglishVariant variant, IReadOnlyList<GlossaryEntry> glossary) =>
        Join([CommonInstructions.Summaries, .. Conventions(languages, variant), Glossary(glossary)]);

    /// <summary>The instructions for writing summaries from facts read before.</summary>
    public static string ForSummariesFromFacts(
        IEnumerable<Language> languages, EnglishVariant variant, IReadOnlyList<GlossaryEntry> glossary) =>
        Join([CommonInstructions.Summaries, .. Conventions(languages, variant), CommonInstructions.FromFacts, Glossary(glossary)]);

    /// <summary>The instructions for correcting single sentences.</summary>
    public static string ForCorrections(
        IEnumerable<Language> languages, EnglishVariant variant, IReadOnlyList<GlossaryEntry> glossary) =>
        Join([CommonInstructions.Summaries, .. Conventions(languages, variant), Glossary(glossary), CommonInstructions.Corrections]);

    /// <summary>The instructions for reading a part of a long article.</summary>
    public static string ForFacts() => CommonInstructions.Facts;

    private static IEnumerable<string> Conventions(IEnumerable<Language> languages, EnglishVariant variant) =>
        languages.Order(LanguageOrder.Instance).Select(language => language.Code switch
        {
            "ar" => ArabicInstructions.Text,
            "fr" => FrenchInstructions.Text,
            "en" => EnglishInstructions.For(variant),
            _ => throw new ArgumentException($"Summaries are not written in '{language}'.", nameof(languages)),
        });

    private static string? Glossary(IReadOnlyList<GlossaryEntry> glossary)
    {
        if (glossary.Count == 0)
        {
            return null;
        }

        var text = new StringBuilder("# Glossary: spell exactly so");
        foreach (var entry in glossary.OrderBy(entry => entry.Id, StringComparer.Ordinal))
        {
            text.Append('\n').Append(PromptText.OneLine(entry.Arabic[0]))
                .Append(" = ").Append(PromptText.OneLine(entry.French))
                .Append(" = ").Append(PromptText.OneLine(entry.English));
        }

        return text.ToString();
    }

    private static string Join(IEnumerable<string?> parts) =>
        string.Join("\n\n", parts.Where(part => part is not null)).ReplaceLineEndings("\n");
}
