using System.Text.Json;
using Mujaz.Articles;
using Mujaz.Text;

namespace Mujaz.Grounding;

/// <summary>What a summary cites for a sentence: a sentence of the article by its number, or a stretch of its text.</summary>
/// <param name="Number">The number of a sentence, from 1, or null.</param>
/// <param name="Span">The stretch of the article's text, or null.</param>
public readonly record struct EvidenceReference(int? Number, TextSpan? Span)
{
    /// <summary>The most references that a summary may make in all.</summary>
    public const int MaxReferences = 10_000;

    /// <summary>Reads the evidence of a summary's sentences, <c>[[2, 3], [{"start": 0, "length": 40}], []]</c>: one list a sentence.</summary>
    /// <param name="json">The JSON value.</param>
    /// <param name="evidence">The references of each sentence; empty when the value is not of this form or has too many.</param>
    /// <returns>Whether it is of this form.</returns>
    public static bool TryRead(JsonElement json, out IReadOnlyList<IReadOnlyList<EvidenceReference>> evidence)
    {
        evidence = [];
        if (json.ValueKind != JsonValueKind.Array || json.GetArrayLength() > MaxReferences)
        {
            return false;
        }

        var read = new List<IReadOnlyList<EvidenceReference>>();
        var count = 0;
        foreach (var sentence in json.EnumerateArray())
        {
            if (sentence.ValueKind != JsonValueKind.Array || (count += sentence.GetArrayLength()) > MaxReferences || !TryReadSentence(sentence, out var references))
            {
                return false;
            }

            read.Add(references);
        }

        evidence = read;
        return true;
    }

    /// <summary>The stretch of an article that is meant; one that cannot exist for a number no sentence has.</summary>
    public TextSpan In(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return Span ?? (Number is { } number && number >= 1 && number <= article.Sentences.Count ? article.Sentences[number - 1].Span : new TextSpan(-1, 0));
    }

    private static bool TryReadSentence(JsonElement sentence, out List<EvidenceReference> references)
    {
        references = [];
        foreach (var item in sentence.EnumerateArray())
        {
            if (item.ValueKind == JsonValueKind.Number && item.TryGetInt32(out var number))
            {
                references.Add(new EvidenceReference(number, null));
            }
            else if (item.ValueKind == JsonValueKind.Object && IntegerOf(item, "start") is { } start && IntegerOf(item, "length") is { } length)
            {
                references.Add(new EvidenceReference(null, new TextSpan(start, length)));
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    private static int? IntegerOf(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var integer) ? integer : null;
}
