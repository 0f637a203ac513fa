using System.Text.Json;
using System.Text.RegularExpressions;
using Mujaz.Glossaries;
using Mujaz.Summaries.Requests;

namespace Mujaz.Functions.Glossary;

/// <summary>Reads glossary entries from JSON and checks what they say.</summary>
internal static partial class GlossaryEntryReader
{
    private const int MaxSpellings = 20;

    private static readonly string[] Known = ["id", "kind", "ar", "fr", "en", "variants"];

    /// <summary>Whether a text can be the id of an entry.</summary>
    public static bool IsValidId(string id) => IdPattern().IsMatch(id);

    /// <summary>Reads one entry.</summary>
    /// <param name="element">A JSON object.</param>
    /// <param name="id">The id from the address, or null when the entry brings its own.</param>
    /// <param name="prefix">What the names of fields begin with in errors: <c>[3].</c> for the fourth of a list.</param>
    /// <param name="errors">Takes what is wrong.</param>
    /// <returns>The entry; not to be used when there are errors.</returns>
    public static GlossaryEntry Read(JsonElement element, string? id, string prefix, List<FieldError> errors)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            errors.Add(new FieldError(prefix.TrimEnd('.'), FieldErrorCode.WrongType, "An entry must be a JSON object."));
            return new GlossaryEntry("", KeywordKind.Topic, [], "", "");
        }

        foreach (var property in element.EnumerateObject())
        {
            // Half a surrogate pair is no name at all.
            if (!JsonStrings.TryReadName(property, out var name) || !Known.Contains(name))
            {
                errors.Add(new FieldError(prefix + Short(name ?? ""), FieldErrorCode.UnknownField, "There is no such field."));
            }
        }

        var own = Spelling(element, "id", prefix, errors, required: id is null) ?? id ?? "";
        if (id is not null && own != id)
        {
            errors.Add(new FieldError(prefix + "id", FieldErrorCode.ConflictingFields, "The id in the body is not the one in the address."));
        }

        return Check(
            new GlossaryEntry(
                own,
                Kind(element, prefix, errors),
                Spellings(element, "ar", prefix, errors, required: true),
                Spelling(element, "fr", prefix, errors, required: true) ?? "",
                Spelling(element, "en", prefix, errors, required: true) ?? "")
            {
                Variants = Spellings(element, "variants", prefix, errors, required: false),
            },
            prefix,
            errors);
    }

    private static GlossaryEntry Check(GlossaryEntry entry, string prefix, List<FieldError> errors)
    {
        // Fields that are missing or of a wrong type have been named already; this is about what they say.
        if (errors.TrueForAll(error => !error.Field.StartsWith(prefix, StringComparison.Ordinal)) && GlossaryRules.ProblemOf(entry) is { } problem)
        {
            errors.Add(new FieldError(prefix.Length == 0 ? "body" : prefix.TrimEnd('.'), FieldErrorCode.InvalidValue, problem));
        }

        return entry;
    }

    private static KeywordKind Kind(JsonElement element, string prefix, List<FieldError> errors)
    {
        if (!element.TryGetProperty("kind", out var value))
        {
            return KeywordKind.Topic;
        }

        if (value.ValueKind == JsonValueKind.String && JsonStrings.TryRead(value, out var name) && WireName.TryParse<KeywordKind>(name, out var kind))
        {
            return kind;
        }

        errors.Add(new FieldError(prefix + "kind", FieldErrorCode.InvalidValue, "kind must be person, organization, place, event or topic."));
        return KeywordKind.Topic;
    }

    private static string? Spelling(JsonElement element, string name, string prefix, List<FieldError> errors, bool required)
    {
        if (!element.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            if (required)
            {
                errors.Add(new FieldError(prefix + name, FieldErrorCode.Missing, $"{name} is missing."));
            }

            return null;
        }

        return Text(value, prefix + name, errors);
    }

    private static IReadOnlyList<string> Spellings(JsonElement element, string name, string prefix, List<FieldError> errors, bool required)
    {
        if (!element.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            if (required)
            {
                errors.Add(new FieldError(prefix + name, FieldErrorCode.Missing, $"{name} must list at least one spelling."));
            }

            return [];
        }

        if (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() > MaxSpellings || (required && value.GetArrayLength() == 0))
        {
            errors.Add(new FieldError(
                prefix + name, FieldErrorCode.WrongType, $"{name} must be an array of {(required ? 1 : 0)} to {MaxSpellings} spellings."));
            return [];
        }

        return [.. value.EnumerateArray().Select((item, index) => Text(item, $"{prefix}{name}[{index}]", errors)).OfType<string>()];
    }

    private static string? Text(JsonElement value, string field, List<FieldError> errors)
    {
        if (value.ValueKind != JsonValueKind.String || !JsonStrings.TryRead(value, out var text))
        {
            errors.Add(new FieldError(field, FieldErrorCode.WrongType, $"{field} must be a string."));
            return null;
        }

        return text.Trim();
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,63}$", RegexOptions.NonBacktracking)]
    private static partial Regex IdPattern();

    // A name goes into the answer: cut, so that nobody can have megabytes echoed.
    private static string Short(string name) => name.Length <= 60 ? name : name[..60] + "…";
}
