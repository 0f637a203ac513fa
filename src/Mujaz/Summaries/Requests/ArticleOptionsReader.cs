using System.Text.Json;

namespace Mujaz.Summaries.Requests;

/// <summary>Reads the fields of one request one by one and collects what is wrong, so that a caller learns everything at once.</summary>
public sealed class ArticleOptionsReader
{
    private readonly Dictionary<string, Func<ArticleOptions, ArticleOptions>> _changes = new(StringComparer.Ordinal);
    private readonly List<FieldError> _errors = [];

    /// <summary>What was wrong so far, in the order of reading.</summary>
    public IReadOnlyList<FieldError> Errors => _errors;

    /// <summary>Notes something that is wrong.</summary>
    public void Add(string field, string code, string detail) => _errors.Add(new FieldError(field, code, detail));

    /// <summary>Reads a JSON value.</summary>
    public void Read(ArticleField field, JsonElement value) => Take(field, field.Read(value));

    /// <summary>Reads a value that came as text.</summary>
    public void Read(ArticleField field, string text) => Take(field, field.Read(text));

    /// <summary>The options, where nothing is wrong.</summary>
    /// <param name="defaults">What holds for fields that were not read.</param>
    public ArticleOptions Apply(ArticleOptions defaults) => ArticleField.All.Aggregate(
        defaults,
        (options, field) => _changes.TryGetValue(field.Name, out var change) ? change(options) : options);

    private void Take(ArticleField field, FieldReading reading)
    {
        _errors.AddRange(reading.Errors);
        if (reading.Change is { } change)
        {
            _changes[field.Name] = change;
        }
    }
}
