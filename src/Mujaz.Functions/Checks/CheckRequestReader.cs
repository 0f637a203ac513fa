using System.Text.Json;
using Mujaz.Functions.Http;
using Mujaz.Functions.Summaries;
using Mujaz.Grounding;
using Mujaz.Languages;
using Mujaz.Summaries.Requests;

namespace Mujaz.Functions.Checks;

/// <summary>Reads the body of <c>POST /api/checks</c>.</summary>
internal static class CheckRequestReader
{
    private const string Evidence = "evidence";
    private const string Headline = "headline";
    private const string Id = "id";
    private const string LanguageField = "language";
    private const string PublishedAt = "publishedAt";
    private const string Summary = "summary";
    private const string Text = "text";
    private const string Verify = "verify";

    private static readonly string[] Known = [Evidence, Headline, Id, LanguageField, PublishedAt, Summary, Text, Verify];

    public static Result<CheckRequest> Read(JsonElement body)
    {
        var errors = new List<FieldError>();
        var values = Values(body, errors);
        var language = Language.Undetermined;
        if (!values.TryGetValue(LanguageField, out var code))
        {
            errors.Add(new FieldError(LanguageField, FieldErrorCode.Missing, "Say which language the summary is in: ar, fr or en."));
        }
        else if (!Language.TryParseSummaryLanguage(code, out language))
        {
            errors.Add(new FieldError(LanguageField, FieldErrorCode.InvalidValue, "language must be ar, fr or en."));
        }

        CheckSource(values, errors);
        var publishedAt = DateOf(values, errors);
        var evidence = EvidenceOf(body, errors);
        if (!values.TryGetValue(Summary, out var summary))
        {
            errors.Add(new FieldError(Summary, FieldErrorCode.Missing, "Give the summary's text."));
        }

        CheckLength(values, Summary, CheckRequest.MaxSummaryCharacters, errors);
        CheckLength(values, Headline, CheckRequest.MaxHeadlineCharacters, errors);
        var verify = IsVerified(body, errors);

        return errors.Count > 0
            ? Problem.Invalid(errors)
            : new CheckRequest(summary!, language)
            {
                Text = values.GetValueOrDefault(Text),
                Id = values.GetValueOrDefault(Id),
                Headline = values.GetValueOrDefault(Headline),
                PublishedAt = publishedAt,
                Verify = verify,
                Evidence = evidence,
            };
    }

    private static Dictionary<string, string> Values(JsonElement body, List<FieldError> errors)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in body.EnumerateObject())
        {
            if (!JsonStrings.TryReadName(property, out var name) || !Known.Contains(name))
            {
                errors.Add(new FieldError(name ?? "", FieldErrorCode.UnknownField, "There is no such field."));
            }
            else if (name is Evidence or Verify)
            {
                continue;
            }
            else if (property.Value.ValueKind == JsonValueKind.String && JsonStrings.TryRead(property.Value, out var text))
            {
                if (string.IsNullOrWhiteSpace(text))
                {
                    errors.Add(new FieldError(name, FieldErrorCode.Empty, $"{name} is empty."));
                }

                values[name] = text;
            }
            else if (property.Value.ValueKind != JsonValueKind.Null)
            {
                errors.Add(new FieldError(name, FieldErrorCode.WrongType, $"{name} must be a string of whole characters."));
            }
        }

        return values;
    }

    private static void CheckLength(Dictionary<string, string> values, string field, int most, List<FieldError> errors)
    {
        if (values.TryGetValue(field, out var text) && text.Length > most)
        {
            errors.Add(new FieldError(field, FieldErrorCode.TooLong, $"{field} has {text.Length} characters; at most {most} are checked."));
        }
    }

    private static bool IsVerified(JsonElement body, List<FieldError> errors)
    {
        if (!body.TryGetProperty(Verify, out var json) || json.ValueKind is JsonValueKind.False or JsonValueKind.Null)
        {
            return false;
        }

        if (json.ValueKind != JsonValueKind.True)
        {
            errors.Add(new FieldError(Verify, FieldErrorCode.WrongType, "verify must be true or false."));
        }

        return true;
    }

    private static DateTimeOffset? DateOf(Dictionary<string, string> values, List<FieldError> errors)
    {
        if (!values.TryGetValue(PublishedAt, out var text))
        {
            return null;
        }

        var reading = ArticleField.Find(PublishedAt)!.Read(text);
        errors.AddRange(reading.Errors);
        return reading.Change?.Invoke(ArticleOptions.Default).PublishedAt;
    }

    private static IReadOnlyList<IReadOnlyList<EvidenceReference>> EvidenceOf(JsonElement body, List<FieldError> errors)
    {
        if (!body.TryGetProperty(Evidence, out var json) || json.ValueKind == JsonValueKind.Null)
        {
            return [];
        }

        if (EvidenceReference.TryRead(json, out var evidence))
        {
            return evidence;
        }

        errors.Add(new FieldError(
            Evidence,
            FieldErrorCode.InvalidValue,
            "evidence must have one list for each sentence, of numbers of sentences or of spans with start and length, 10000 at most."));
        return [];
    }

    private static void CheckSource(Dictionary<string, string> values, List<FieldError> errors)
    {
        switch (values.ContainsKey(Text), values.TryGetValue(Id, out var id))
        {
            case (true, true):
                errors.Add(new FieldError(Id, FieldErrorCode.ConflictingFields, "Give text or id, not both."));
                break;
            case (false, false):
                errors.Add(new FieldError(Text, FieldErrorCode.Missing, "Give the article as text, or the id of a stored one."));
                break;
            case (false, true) when !ArticleId.IsValid(id!):
                errors.Add(new FieldError(Id, FieldErrorCode.InvalidValue, ArticleId.Invalid.Detail));
                break;
        }
    }
}
