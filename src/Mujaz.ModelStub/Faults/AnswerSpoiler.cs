using System.Globalization;
using System.Text.Json.Nodes;

namespace Mujaz.ModelStub.Faults;

/// <summary>Makes a good answer bad in exactly one way. The wire schema is the one of the app's prompt.</summary>
internal static class AnswerSpoiler
{
    private static readonly Dictionary<string, string> ForeignSentences = new()
    {
        ["ar"] = "The two sides agreed to continue their cooperation in the field of security.",
        ["fr"] = "واتفق الجانبان على مواصلة تعاونهما في مجال الأمن.",
        ["en"] = "Les deux parties sont convenues de poursuivre leur coopération en matière de sécurité.",
    };

    private static readonly Dictionary<string, string> WrongNumbers = new()
    {
        ["ar"] = "بحضور 4711 شخصًا",
        ["fr"] = "en présence de 4 711 personnes",
        ["en"] = "in the presence of 4,711 people",
    };

    private static readonly Dictionary<string, string> WrongNames = new()
    {
        ["ar"] = "بحسب بيدرو غونزاليس",
        ["fr"] = "selon Pedro González",
        ["en"] = "according to Pedro González",
    };

    private static readonly Dictionary<string, string> InventedQuotes = new()
    {
        ["ar"] = "مؤكدًا: «لن نتراجع أبدًا عن هذا القرار التاريخي»",
        ["fr"] = "ajoutant : « Nous ne reculerons jamais sur cette décision historique »",
        ["en"] = "adding: “We will never go back on this historic decision”",
    };

    /// <summary>Spoils the answer in place, for the kinds that concern its content; leaves it alone for all others.</summary>
    public static void Spoil(JsonObject answer, ModelStubFaultKind kind)
    {
        switch (kind)
        {
            case ModelStubFaultKind.SchemaBreakingJson:
                BreakSchema(answer);
                break;
            case ModelStubFaultKind.WrongLanguage:
                ForEachRendering(answer, WriteInAnotherLanguage);
                break;
            case ModelStubFaultKind.MissingLanguage when answer["summaries"] is JsonObject { Count: > 0 } summaries:
                summaries.RemoveAt(summaries.Count - 1);
                break;
            case ModelStubFaultKind.WrongNumber:
                ForEachRendering(answer, ChangeNumber);
                break;
            case ModelStubFaultKind.WrongName:
                ForEachRendering(answer, (language, rendering) => AppendToFirst(rendering, WrongNames[language]));
                break;
            case ModelStubFaultKind.InventedQuote:
                ForEachRendering(answer, (language, rendering) => AppendToFirst(rendering, InventedQuotes[language]));
                break;
            case ModelStubFaultKind.FewerSentences:
                ForEachRendering(answer, (_, rendering) => KeepFirst(rendering));
                break;
        }
    }

    private static void BreakSchema(JsonObject answer)
    {
        foreach (var (name, value) in answer.ToList())
        {
            answer.Remove(name);
            answer[name + "_"] = value?.ToJsonString();
        }
    }

    private static void ForEachRendering(JsonObject answer, Action<string, JsonObject> change)
    {
        foreach (var (language, rendering) in answer["summaries"] as JsonObject ?? [])
        {
            if (rendering is JsonObject found && ForeignSentences.ContainsKey(language))
            {
                change(language, found);
            }
        }
    }

    private static void WriteInAnotherLanguage(string language, JsonObject rendering)
    {
        foreach (var sentence in Sentences(rendering))
        {
            sentence["text"] = ForeignSentences[language];
        }
    }

    private static void ChangeNumber(string language, JsonObject rendering)
    {
        foreach (var sentence in Sentences(rendering))
        {
            var text = (string?)sentence["text"] ?? "";
            var digit = text.AsSpan().IndexOfAnyInRange('0', '9');
            if (digit >= 0)
            {
                sentence["text"] = text[..digit] + NextDigit(text[digit]) + text[(digit + 1)..];
                return;
            }
        }

        AppendToFirst(rendering, WrongNumbers[language]);
    }

    // 9 becomes 8 and not 10, and 0 becomes 1: the length stays, and no leading zero comes about.
    private static string NextDigit(char digit) =>
        (digit == '9' ? 8 : digit - '0' + 1).ToString(CultureInfo.InvariantCulture);

    private static void AppendToFirst(JsonObject rendering, string words)
    {
        if (Sentences(rendering).FirstOrDefault() is { } sentence)
        {
            var text = ((string?)sentence["text"] ?? "").TrimEnd('.', ' ');
            sentence["text"] = $"{text} {words}.";
        }
    }

    private static void KeepFirst(JsonObject rendering)
    {
        if (rendering["sentences"] is JsonArray { Count: > 1 } sentences)
        {
            sentences.RemoveRange(1, sentences.Count - 1);
        }
    }

    private static IEnumerable<JsonObject> Sentences(JsonObject rendering) =>
        (rendering["sentences"] as JsonArray ?? []).OfType<JsonObject>();
}
