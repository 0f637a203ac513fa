using System.Text.Json;
using Mujaz.Articles;
using Mujaz.Functions.Problems;

namespace Mujaz.Functions.Requests;

/// <summary>Reads a summary request from a JSON object: the body of a POST, a <c>.json</c> blob, an item of a batch.</summary>
internal static class JsonArticleReader
{
    /// <summary>Reads a whole JSON text.</summary>
    public static ReadResult<ArticleRequest> Read(ReadOnlyMemory<byte> utf8) => Read(utf8, ArticleDefaults.None);

    /// <summary>Reads a whole JSON text; what it does not say is as in <paramref name="defaults"/>.</summary>
    public static ReadResult<ArticleRequest> Read(ReadOnlyMemory<byte> utf8, ArticleDefaults defaults) =>
        JsonBody.Parse(utf8, element => Read(element, defaults));

    /// <summary>Reads a JSON object.</summary>
    public static ReadResult<ArticleRequest> Read(JsonElement element) => Read(element, ArticleDefaults.None);

    /// <summary>Reads a JSON object; what it does not say is as in <paramref name="defaults"/>.</summary>
    public static ReadResult<ArticleRequest> Read(JsonElement element, ArticleDefaults defaults)
    {
        var fields = new JsonFields(defaults);
        foreach (var property in element.EnumerateObject())
        {
            fields.Read(property);
        }

        return fields.ToRequest();
    }

    /// <summary>The fields of one request while they are read.</summary>
    private sealed class JsonFields(ArticleDefaults defaults)
    {
        private readonly OptionReader _options = new(defaults);
        private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
        private string? _text;
        private string? _html;
        private string? _title;
        private string? _id;

        public void Read(JsonProperty property)
        {
            if (!_seen.Add(property.Name))
            {
                _options.Add(property.Name, FieldErrorCode.DuplicateField, $"{property.Name} is there more than once.");
                return;
            }

            // A null says the same as leaving the field out.
            if (property.Value.ValueKind == JsonValueKind.Null && IsKnown(property.Name))
            {
                return;
            }

            ReadKnown(property.Name, property.Value);
        }

        private void ReadKnown(string name, JsonElement value)
        {
            switch (name)
            {
                case ArticleRequestField.Text: OnString(name, value, text => _text = text); break;
                case ArticleRequestField.Html: OnString(name, value, html => _html = html); break;
                case ArticleRequestField.Title: OnString(name, value, title => _title = title); break;
                case ArticleRequestField.Id: OnString(name, value, id => _id = id); break;
                case ArticleRequestField.Url: OnString(name, value, _options.ReadUrl); break;
                case ArticleRequestField.PublishedAt: OnString(name, value, _options.ReadPublishedAt); break;
                case ArticleRequestField.EmbargoUntil: OnString(name, value, _options.ReadEmbargoUntil); break;
                case ArticleRequestField.SummaryLength: OnString(name, value, _options.ReadSummaryLength); break;
                case ArticleRequestField.Style: OnString(name, value, _options.ReadStyle); break;
                case ArticleRequestField.Focus: OnString(name, value, _options.ReadFocus); break;
                case ArticleRequestField.Engine: OnString(name, value, _options.ReadEngine); break;
                case ArticleRequestField.Reuse: OnString(name, value, _options.ReadReuse); break;
                case ArticleRequestField.SentenceCount: OnInteger(name, value, _options.ReadSentenceCount); break;
                case ArticleRequestField.KeywordCount: OnInteger(name, value, _options.ReadKeywordCount); break;
                case ArticleRequestField.Refresh: OnBoolean(name, value, _options.ReadRefresh); break;
                case ArticleRequestField.Languages: ReadLanguages(value); break;
                default: _options.Add(name, FieldErrorCode.UnknownField, $"There is no field {Quote(name)}."); break;
            }
        }

        public ReadResult<ArticleRequest> ToRequest()
        {
            CheckContent();
            if (_options.Errors.Count > 0)
            {
                return Problem.Invalid(_options.Errors);
            }

            var source = new ArticleSource(_text ?? _html!, _text is null ? ArticleFormat.Html : ArticleFormat.PlainText)
            {
                Title = string.IsNullOrWhiteSpace(_title) ? defaults.Title : _title,
                Url = _options.Url,
                PublishedAt = _options.PublishedAt,
            };
            return new ArticleRequest(source, _options.Options)
            {
                Refresh = _options.Refresh,
                Offline = _options.Offline,
                Reuse = _options.Reuse,
                EmbargoUntil = _options.EmbargoUntil,
                ItemId = _id,
            };
        }

        private void CheckContent()
        {
            switch (_text, _html)
            {
                case (not null, not null):
                    _options.Add(ArticleRequestField.Html, FieldErrorCode.ConflictingFields, "Give text or html, not both.");
                    break;
                case (null, null) when !_seen.Contains(ArticleRequestField.Text) && !_seen.Contains(ArticleRequestField.Html):
                    _options.Add(ArticleRequestField.Text, FieldErrorCode.Missing, "Give the article as text or as html.");
                    break;
                case (null, null):
                    // Present with a wrong type or null: a wrong type has been reported already.
                    if (_options.Errors.All(error => error.Field is not (ArticleRequestField.Text or ArticleRequestField.Html)))
                    {
                        _options.Add(ArticleRequestField.Text, FieldErrorCode.Missing, "Give the article as text or as html.");
                    }

                    break;
                default:
                    var (field, content) = _text is null ? (ArticleRequestField.Html, _html!) : (ArticleRequestField.Text, _text);
                    if (string.IsNullOrWhiteSpace(content))
                    {
                        _options.Add(field, FieldErrorCode.Empty, $"{field} is empty.");
                    }

                    break;
            }
        }

        private void ReadLanguages(JsonElement value)
        {
            if (value.ValueKind != JsonValueKind.Array || value.EnumerateArray().Any(item => item.ValueKind != JsonValueKind.String))
            {
                _options.WrongType(ArticleRequestField.Languages, "an array of language codes");
                return;
            }

            _options.ReadLanguages([.. value.EnumerateArray().Select(item => item.GetString()!)]);
        }

        private void OnString(string name, JsonElement value, Action<string> read)
        {
            if (value.ValueKind != JsonValueKind.String)
            {
                _options.WrongType(name, "a string");
                return;
            }

            if (!JsonText.TryRead(value, out var text))
            {
                _options.Add(name, FieldErrorCode.InvalidValue, $"{name} contains an unpaired surrogate.");
                return;
            }

            read(text);
        }

        private void OnInteger(string name, JsonElement value, Action<int> read)
        {
            if (value.ValueKind != JsonValueKind.Number || !value.TryGetInt32(out var number))
            {
                _options.WrongType(name, "a whole number");
                return;
            }

            read(number);
        }

        private void OnBoolean(string name, JsonElement value, Action<bool> read)
        {
            if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            {
                _options.WrongType(name, "true or false");
                return;
            }

            read(value.GetBoolean());
        }

        private static bool IsKnown(string name) => name is ArticleRequestField.Text or ArticleRequestField.Html
            or ArticleRequestField.Title or ArticleRequestField.Id or ArticleRequestField.Url or ArticleRequestField.PublishedAt
            or ArticleRequestField.SummaryLength or ArticleRequestField.Style or ArticleRequestField.Focus
            or ArticleRequestField.Engine or ArticleRequestField.SentenceCount or ArticleRequestField.KeywordCount
            or ArticleRequestField.Refresh or ArticleRequestField.Reuse or ArticleRequestField.Languages
            or ArticleRequestField.EmbargoUntil;

        // A field's name goes into the answer: cut, so that nobody can have megabytes echoed.
        private static string Quote(string name) => $"\"{(name.Length <= 60 ? name : name[..60] + "…")}\"";
    }
}
