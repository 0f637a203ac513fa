using System.Globalization;
using System.Text.Json;
using Mujaz.Functions.Http;
using Mujaz.Functions.Storage;
using Mujaz.Summaries.Requests;

namespace Mujaz.Functions.Reviews;

/// <summary>What a reviewer sends.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Name">Who decides.</param>
internal sealed record ReviewRequest(ReviewDecision Decision, string Name)
{
    public const int LongestName = 100;
    public const int LongestNote = 2_000;
    public const int LongestHeadline = 500;
    public const int LongestText = 20_000;

    private static readonly Dictionary<string, int> Lengths = new(StringComparer.Ordinal)
    {
        ["decision"] = 20,
        ["name"] = LongestName,
        ["note"] = LongestNote,
        ["headline"] = LongestHeadline,
        ["text"] = LongestText,
        ["summaryCreatedAt"] = 40,
    };

    private static readonly string[] OfEdited = ["headline", "text"];

    /// <summary>Why, or null.</summary>
    public string? Note { get; private init; }

    /// <summary>The new headline of an edited summary, or null.</summary>
    public string? Headline { get; private init; }

    /// <summary>The new text; there if and only if the decision is <see cref="ReviewDecision.Edited"/>.</summary>
    public string? Text { get; private init; }

    /// <summary>Which summary was read, or null for the newest.</summary>
    public DateTimeOffset? SummaryCreatedAt { get; private init; }

    /// <summary>Reads the body.</summary>
    public static Result<ReviewRequest> Read(JsonElement body)
    {
        var errors = new List<FieldError>();
        var values = body.EnumerateObject().Select(property => Value(property, errors)).OfType<KeyValuePair<string, string>>()
            .GroupBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Last().Value, StringComparer.Ordinal);
        var decision = DecisionOf(values, errors);
        CheckPresence(values, decision, errors);
        var createdAt = CreatedAtOf(values, errors);
        return errors.Count > 0
            ? Problem.Invalid(errors)
            : new ReviewRequest(decision, values["name"])
            {
                Note = values.GetValueOrDefault("note"),
                Headline = values.GetValueOrDefault("headline"),
                Text = values.GetValueOrDefault("text"),
                SummaryCreatedAt = createdAt,
            };
    }

    /// <summary>A field's text; null for one that is null, blank or wrong.</summary>
    private static KeyValuePair<string, string>? Value(JsonProperty property, List<FieldError> errors)
    {
        if (!JsonStrings.TryReadName(property, out var name) || !Lengths.TryGetValue(name, out var longest))
        {
            errors.Add(new FieldError(name ?? "", FieldErrorCode.UnknownField, "There is no such field."));
            return null;
        }

        if (property.Value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (property.Value.ValueKind != JsonValueKind.String || !JsonStrings.TryRead(property.Value, out var text))
        {
            errors.Add(new FieldError(name, FieldErrorCode.WrongType, $"{name} must be a string of whole characters."));
            return null;
        }

        if (text.Length > longest)
        {
            errors.Add(new FieldError(
                name, FieldErrorCode.TooLong, string.Create(CultureInfo.InvariantCulture, $"{name} has more than {longest} characters.")));
        }

        return string.IsNullOrWhiteSpace(text) ? null : KeyValuePair.Create(name, text.Trim());
    }

    private static ReviewDecision DecisionOf(Dictionary<string, string> values, List<FieldError> errors)
    {
        if (!values.TryGetValue("decision", out var name))
        {
            errors.Add(new FieldError("decision", FieldErrorCode.Missing, "Say what is decided: approved, edited or rejected."));
        }
        else if (!WireName.TryParse<ReviewDecision>(name, out var decision))
        {
            errors.Add(new FieldError("decision", FieldErrorCode.InvalidValue, "decision must be approved, edited or rejected."));
        }
        else
        {
            return decision;
        }

        return default;
    }

    private static void CheckPresence(Dictionary<string, string> values, ReviewDecision decision, List<FieldError> errors)
    {
        if (!values.ContainsKey("name"))
        {
            errors.Add(new FieldError("name", FieldErrorCode.Missing, "Say who decides."));
        }

        if (decision == ReviewDecision.Rejected && !values.ContainsKey("note"))
        {
            errors.Add(new FieldError("note", FieldErrorCode.Missing, "Say why the summary is rejected."));
        }

        if (decision == ReviewDecision.Edited && !values.ContainsKey("text"))
        {
            errors.Add(new FieldError("text", FieldErrorCode.Missing, "Give the text as it was edited."));
        }

        if (decision != ReviewDecision.Edited)
        {
            errors.AddRange(OfEdited.Where(values.ContainsKey)
                .Select(field => new FieldError(field, FieldErrorCode.ConflictingFields, $"{field} belongs to the decision edited.")));
        }
    }

    private static DateTimeOffset? CreatedAtOf(Dictionary<string, string> values, List<FieldError> errors)
    {
        if (!values.TryGetValue("summaryCreatedAt", out var text))
        {
            return null;
        }

        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
        {
            return time;
        }

        errors.Add(new FieldError("summaryCreatedAt", FieldErrorCode.InvalidValue, "summaryCreatedAt must be the summary's createdAt as it is."));
        return null;
    }
}
