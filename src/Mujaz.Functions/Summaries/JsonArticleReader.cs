using System.Text;
using System.Text.Json;
using Mujaz.Articles;
using Mujaz.Functions.Http;
using Mujaz.Summaries.Requests;

namespace Mujaz.Functions.Summaries;

/// <summary>Reads a summary request from a JSON object: the body of a POST, a <c>.json</c> blob, an item of a batch.</summary>
internal static class JsonArticleReader
{
    /// <summary>Reads a whole JSON text.</summary>
    public static Result<ArticleRequest> Read(ReadOnlyMemory<byte> utf8) => Read(utf8, ArticleOptions.Default);

    /// <summary>Reads a whole JSON text; what it does not say is as in <paramref name="defaults"/>.</summary>
    public static Result<ArticleRequest> Read(ReadOnlyMemory<byte> utf8, ArticleOptions defaults) =>
        JsonBody.Parse(utf8, element => Read(element, defaults, isItem: false));

    /// <summary>
    /// Reads the item of a batch. Exports carry numbers as ids and fields of their own: the numbers are taken as text, and what is
    /// unknown is listed in <see cref="ArticleRequest.UnreadFields"/>, as the columns of tables are.
    /// </summary>
    public static Result<ArticleRequest> ReadItem(ReadOnlyMemory<byte> utf8, ArticleOptions defaults) =>
        JsonBody.Parse(utf8, element => Read(element, defaults, isItem: true));

    /// <summary>The id of an item that may be wrong in other ways, up to where it breaks off; or null.</summary>
    public static string? IdOf(ReadOnlyMemory<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8.Span);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1 && reader.ValueTextEquals(ArticleField.IdName) && reader.Read())
                {
                    return reader.TokenType switch
                    {
                        JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
                        JsonTokenType.String => reader.GetString(),
                        _ => null,
                    };
                }
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Broken before the id, or the id is no text: the item has none.
        }

        return null;
    }

    private static Result<ArticleRequest> Read(JsonElement element, ArticleOptions defaults, bool isItem)
    {
        var fields = new JsonFields(defaults, isItem);
        foreach (var property in element.EnumerateObject())
        {
            fields.Read(property);
        }

        return fields.ToRequest();
    }

    private static string? IdOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.String when JsonStrings.TryRead(value, out var text) => text,
        _ => null,
    };

    /// <summary>The fields of one request while they are read.</summary>
    private sealed class JsonFields(ArticleOptions defaults, bool isItem)
    {
        private readonly ArticleOptionsReader _options = new();
        private readonly Dictionary<string, JsonElement> _seen = new(StringComparer.Ordinal);
        private readonly List<string> _unread = [];

        public void Read(JsonProperty property)
        {
            if (!JsonStrings.TryReadName(property, out var name))
            {
                _options.Add("", FieldErrorCode.UnknownField, "The name of a field contains an unpaired surrogate.");
            }
            else if (!_seen.TryAdd(name, property.Value))
            {
                _options.Add(Short(name), FieldErrorCode.DuplicateField, $"{Short(name)} is there more than once.");
            }
            else if (ArticleField.Find(name) is { } field)
            {
                ReadKnown(field, property.Value);
            }
            else if (isItem)
            {
                _unread.Add(name);
            }
            else
            {
                _options.Add(Short(name), FieldErrorCode.UnknownField, $"There is no field \"{Short(name)}\".");
            }
        }

        public Result<ArticleRequest> ToRequest()
        {
            var text = ContentOf(ArticleField.TextName);
            var html = ContentOf(ArticleField.HtmlName);
            CheckContent(text, html);
            if (_options.Errors.Count > 0)
            {
                return Problem.Invalid(_options.Errors);
            }

            var wanted = _options.Apply(defaults);
            return new ArticleRequest(wanted.SourceOf(text ?? html!, text is null ? ArticleFormat.Html : ArticleFormat.PlainText), wanted)
            {
                ItemId = _seen.TryGetValue(ArticleField.IdName, out var id) ? IdOf(id) : null,
                UnreadFields = _unread,
            };
        }

        private void ReadKnown(ArticleField field, JsonElement value)
        {
            // A null says the same as leaving the field out.
            if (value.ValueKind != JsonValueKind.Null && !(isItem && field.Name == ArticleField.IdName && value.ValueKind == JsonValueKind.Number))
            {
                _options.Read(field, value);
            }
        }

        private string? ContentOf(string field) =>
            _seen.TryGetValue(field, out var value) && value.ValueKind == JsonValueKind.String && JsonStrings.TryRead(value, out var text)
                ? text
                : null;

        private void CheckContent(string? text, string? html)
        {
            switch (text, html)
            {
                case (not null, not null):
                    _options.Add(ArticleField.HtmlName, FieldErrorCode.ConflictingFields, "Give text or html, not both.");
                    break;
                case (null, null):
                    // A wrong type has been reported already.
                    if (_options.Errors.All(error => error.Field is not (ArticleField.TextName or ArticleField.HtmlName)))
                    {
                        _options.Add(ArticleField.TextName, FieldErrorCode.Missing, "Give the article as text or as html.");
                    }

                    break;
                default:
                    if (string.IsNullOrWhiteSpace(text ?? html))
                    {
                        var field = text is null ? ArticleField.HtmlName : ArticleField.TextName;
                        _options.Add(field, FieldErrorCode.Empty, $"{field} is empty.");
                    }

                    break;
            }
        }

        // A field's name goes into the answer: cut, so that a request cannot have megabytes echoed.
        private static string Short(string name) => name.Length <= 60 ? name : name[..60] + "…";
    }
}
