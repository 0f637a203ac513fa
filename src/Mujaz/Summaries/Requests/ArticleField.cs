using System.Globalization;
using System.Text.Json;

namespace Mujaz.Summaries.Requests;

/// <summary>
/// One field of a request for a summary: what it is called, what it may hold, how it is read, and what it means.
/// <see cref="All"/> is the one table of them, used by JSON, queries, blob metadata, tables, the command line and the API's description.
/// </summary>
public sealed partial class ArticleField
{
    private readonly Func<ArticleField, object, FieldReading> _read;

    private ArticleField(string name, ArticleFieldType type, string description, Func<ArticleField, object, FieldReading> read)
    {
        Name = name;
        Type = type;
        Description = description;
        _read = read;
    }

    /// <summary>The name in JSON and in queries; <c>mujaz_</c> goes before it in the metadata of blobs.</summary>
    public string Name { get; }

    /// <summary>The type of the value.</summary>
    public ArticleFieldType Type { get; }

    /// <summary>What it means, in a sentence for callers.</summary>
    public string Description { get; }

    /// <summary>The option of the command line, or null when it has none.</summary>
    public string? Flag { get; private init; }

    /// <summary>The names that newsrooms give its column in tables, beside <see cref="Name"/>, in three languages.</summary>
    public IReadOnlyList<string> Columns { get; private init; } = [];

    /// <summary>The values that are allowed, or null for any.</summary>
    public IReadOnlyList<string>? Values { get; private init; }

    /// <summary>The smallest number.</summary>
    public int? Minimum { get; private init; }

    /// <summary>The largest number.</summary>
    public int? Maximum { get; private init; }

    /// <summary>The most characters, after white space at both ends is gone.</summary>
    public int? MaxLength { get; private init; }

    /// <summary>What holds when the field is left out, as callers write it; null for nothing.</summary>
    public string? Default { get; private init; }

    /// <summary>Whether it is the article itself or its name, which no option of a whole batch can be.</summary>
    public bool IsContent { get; private init; }

    /// <summary>Whether the metadata of a blob may say it.</summary>
    public bool IsMetadata => !IsContent && Name != TitleName;

    /// <summary>Reads a JSON value.</summary>
    public FieldReading Read(JsonElement value) => (Type, value.ValueKind) switch
    {
        (ArticleFieldType.Text or ArticleFieldType.Time, JsonValueKind.String) => JsonStrings.TryRead(value, out var text)
            ? _read(this, text)
            : FieldReading.Wrong(Name, FieldErrorCode.InvalidValue, $"{Name} contains an unpaired surrogate."),
        (ArticleFieldType.Integer, JsonValueKind.Number) when value.TryGetInt32(out var number) => _read(this, number),
        (ArticleFieldType.Boolean, JsonValueKind.True or JsonValueKind.False) => _read(this, value.GetBoolean()),
        (ArticleFieldType.Languages, JsonValueKind.Array) when AreStrings(value, out var codes) => _read(this, codes),
        _ => WrongType,
    };

    /// <summary>Reads a value that came as text: in a query, in the metadata of a blob, in the cell of a table.</summary>
    public FieldReading Read(string text) => Type switch
    {
        ArticleFieldType.Integer => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? _read(this, number) : WrongType,
        ArticleFieldType.Boolean => ToBoolean(text) is { } flag ? _read(this, flag) : WrongType,
        ArticleFieldType.Languages => _read(this, SplitCodes(text)),
        ArticleFieldType.Time => _read(this, WithT(text)),
        _ => _read(this, text),
    };

    /// <summary>
    /// Writes a value that came as text as a property of a JSON object; one that cannot be read stays as it is, for the reader to name it.
    /// </summary>
    public void Write(Utf8JsonWriter json, string text)
    {
        switch (Type)
        {
            case ArticleFieldType.Integer when int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number):
                json.WriteNumber(Name, number);
                break;
            case ArticleFieldType.Boolean when ToBoolean(text) is { } flag:
                json.WriteBoolean(Name, flag);
                break;
            case ArticleFieldType.Languages:
                json.WriteStartArray(Name);
                foreach (var code in SplitCodes(text))
                {
                    json.WriteStringValue(code);
                }

                json.WriteEndArray();
                break;
            case ArticleFieldType.Time:
                json.WriteString(Name, WithT(text));
                break;
            default:
                json.WriteString(Name, text);
                break;
        }
    }

    private FieldReading WrongType => FieldReading.Wrong(Name, FieldErrorCode.WrongType, Name + " must be " + Type switch
    {
        ArticleFieldType.Integer => "a whole number.",
        ArticleFieldType.Boolean => "true or false.",
        ArticleFieldType.Languages => "an array of language codes.",
        _ => "a string.",
    });

    // Tables write truth as a number.
    private static bool? ToBoolean(string text) => text.Trim().ToLowerInvariant() switch
    {
        "true" or "1" => true,
        "false" or "0" => false,
        _ => null,
    };

    /// <summary>RFC 3339, 5.6: a blank may stand for the T, as databases write it.</summary>
    private static string WithT(string text)
    {
        const int DayLength = 10;
        return text.Length > DayLength && text[DayLength] == ' ' ? $"{text[..DayLength]}T{text[(DayLength + 1)..]}" : text;
    }

    private static string[] SplitCodes(string text) =>
        [.. text.Split([',', ';', '|', '/', ' '], StringSplitOptions.RemoveEmptyEntries).Select(code => code.ToLowerInvariant())];

    private static bool AreStrings(JsonElement array, out string[] strings)
    {
        var values = new List<string>();
        foreach (var item in array.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.String || !JsonStrings.TryRead(item, out var text))
            {
                strings = [];
                return false;
            }

            values.Add(text);
        }

        strings = [.. values];
        return true;
    }
}
