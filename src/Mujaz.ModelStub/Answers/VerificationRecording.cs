using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Mujaz.ModelStub.Answers;

/// <summary>
/// The recorded judgements of sentences about one article: a file of <c>seeds/recordings/verifications/</c>. A sentence is known
/// by its language and its letters and digits: code of the house may have set its spaces and marks anew.
/// </summary>
internal sealed class VerificationRecording
{
    private readonly IReadOnlyList<StubSentence> _sentences;
    private readonly Dictionary<(string Language, string Letters), JsonObject> _judgements;

    private VerificationRecording(IReadOnlyList<StubSentence> sentences, Dictionary<(string, string), JsonObject> judgements) =>
        (_sentences, _judgements) = (sentences, judgements);

    /// <summary>Reads the content of a file.</summary>
    /// <exception cref="FormatException">A part is missing or has the wrong type; the message names it.</exception>
    public static VerificationRecording Parse(JsonNode? file)
    {
        var sentences = file?["sentences"] as JsonArray ?? throw new FormatException("The recording has no array 'sentences'.");
        var judgements = file!["judgements"] as JsonArray ?? throw new FormatException("The recording has no array 'judgements'.");
        if (sentences.Count == 0)
        {
            throw new FormatException("The recording's 'sentences' are empty: it would fit every article.");
        }

        return new VerificationRecording(
            [.. sentences.Select(sentence => StubSentence.Parse(sentence?.ToString() ?? "") ?? throw new FormatException("A sentence has no number."))],
            judgements.OfType<JsonObject>().ToDictionary(judgement => Key(judgement["language"], judgement["text"])));
    }

    /// <summary>Whether this is about the article of a prompt.</summary>
    public bool Fits(StubPrompt prompt) => _sentences.All(sentence => prompt.Sentences.Any(other =>
        other.Numbers[0] == sentence.Numbers[0] && other.Text == sentence.Text));

    /// <summary>The recorded judgement of a sentence in a prompt, or null.</summary>
    public JsonObject? Find(JsonObject sentence) => _judgements.GetValueOrDefault(Key(sentence["language"], sentence["text"]));

    private static (string, string) Key(JsonNode? language, JsonNode? text) => (language?.ToString() ?? "", LettersOf(text?.ToString() ?? ""));

    private static string LettersOf(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var character in text.Normalize(NormalizationForm.FormKC))
        {
            if (char.IsLetterOrDigit(character) && CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.ModifierLetter)
            {
                letters.Append(char.ToUpperInvariant(character));
            }
        }

        return letters.ToString();
    }
}
