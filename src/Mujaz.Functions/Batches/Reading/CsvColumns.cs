using Mujaz.Functions.Requests;

namespace Mujaz.Functions.Batches.Reading;

/// <summary>Which column of a table holds which field of a request.</summary>
internal sealed class CsvColumns
{
    private const int MostNamed = 20;
    private const int LongestName = 60;

    /// <summary>The names newsrooms give their columns, in three languages, as <see cref="Fold"/> writes them.</summary>
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        [Fold(ArticleRequestField.SummaryLength)] = ArticleRequestField.SummaryLength,
        [Fold(ArticleRequestField.SentenceCount)] = ArticleRequestField.SentenceCount,
        [Fold(ArticleRequestField.KeywordCount)] = ArticleRequestField.KeywordCount,
        [Fold(ArticleRequestField.PublishedAt)] = ArticleRequestField.PublishedAt,
        [Fold(ArticleRequestField.EmbargoUntil)] = ArticleRequestField.EmbargoUntil,
        ["embargo"] = ArticleRequestField.EmbargoUntil,
        [ArticleRequestField.Style] = ArticleRequestField.Style,
        [ArticleRequestField.Engine] = ArticleRequestField.Engine,
        [ArticleRequestField.Refresh] = ArticleRequestField.Refresh,
        [ArticleRequestField.Focus] = ArticleRequestField.Focus,
        ["angle"] = ArticleRequestField.Focus,

        [ArticleRequestField.Text] = ArticleRequestField.Text,
        ["fulltext"] = ArticleRequestField.Text,
        ["articletext"] = ArticleRequestField.Text,
        ["body"] = ArticleRequestField.Text,
        ["content"] = ArticleRequestField.Text,
        ["article"] = ArticleRequestField.Text,
        ["texte"] = ArticleRequestField.Text,
        ["corps"] = ArticleRequestField.Text,
        ["contenu"] = ArticleRequestField.Text,
        ["النص"] = ArticleRequestField.Text,
        ["نص"] = ArticleRequestField.Text,
        ["المحتوي"] = ArticleRequestField.Text,
        ["محتوي"] = ArticleRequestField.Text,
        ["المتن"] = ArticleRequestField.Text,
        ["المقال"] = ArticleRequestField.Text,

        [ArticleRequestField.Html] = ArticleRequestField.Html,
        ["bodyhtml"] = ArticleRequestField.Html,
        ["contenthtml"] = ArticleRequestField.Html,

        [ArticleRequestField.Title] = ArticleRequestField.Title,
        ["headline"] = ArticleRequestField.Title,
        ["titre"] = ArticleRequestField.Title,
        ["العنوان"] = ArticleRequestField.Title,
        ["عنوان"] = ArticleRequestField.Title,

        [ArticleRequestField.Url] = ArticleRequestField.Url,
        ["link"] = ArticleRequestField.Url,
        ["sourceurl"] = ArticleRequestField.Url,
        ["lien"] = ArticleRequestField.Url,
        ["الرابط"] = ArticleRequestField.Url,
        ["رابط"] = ArticleRequestField.Url,

        ["date"] = ArticleRequestField.PublishedAt,
        ["published"] = ArticleRequestField.PublishedAt,
        ["pubdate"] = ArticleRequestField.PublishedAt,
        ["datepublished"] = ArticleRequestField.PublishedAt,
        ["publicationdate"] = ArticleRequestField.PublishedAt,
        ["datedepublication"] = ArticleRequestField.PublishedAt,
        ["datepublication"] = ArticleRequestField.PublishedAt,
        ["التاريخ"] = ArticleRequestField.PublishedAt,
        ["تاريخ"] = ArticleRequestField.PublishedAt,
        ["تاريخالنشر"] = ArticleRequestField.PublishedAt,

        [ArticleRequestField.Id] = ArticleRequestField.Id,
        ["guid"] = ArticleRequestField.Id,
        ["identifier"] = ArticleRequestField.Id,
        ["identifiant"] = ArticleRequestField.Id,
        ["reference"] = ArticleRequestField.Id,
        ["المعرف"] = ArticleRequestField.Id,
        ["معرف"] = ArticleRequestField.Id,

        // Not "language" or "langue": those say what the article is in, these what the summaries are to be in.
        [ArticleRequestField.Languages] = ArticleRequestField.Languages,
        ["langues"] = ArticleRequestField.Languages,
        ["اللغات"] = ArticleRequestField.Languages,
        ["لغات"] = ArticleRequestField.Languages,
    };

    private readonly Dictionary<string, int> _indexes;

    private CsvColumns(Dictionary<string, int> indexes, int count, IReadOnlyList<string> warnings)
    {
        _indexes = indexes;
        Count = count;
        Warnings = warnings;
    }

    /// <summary>How many columns there are, known or not.</summary>
    public int Count { get; }

    /// <summary>How many of them hold a field.</summary>
    public int Known => _indexes.Count;

    /// <summary>Columns that are not read.</summary>
    public IReadOnlyList<string> Warnings { get; }

    /// <summary>Whether there is a column with articles.</summary>
    public bool HasContent => _indexes.ContainsKey(ArticleRequestField.Text) || _indexes.ContainsKey(ArticleRequestField.Html);

    /// <summary>Reads the header row.</summary>
    public static CsvColumns Of(IReadOnlyList<string> header)
    {
        var indexes = new Dictionary<string, int>(StringComparer.Ordinal);

        // A field's own name before a synonym of it that stands further left.
        var byTrust = Enumerable.Range(0, header.Count).OrderBy(index => Fold(header[index]) == FieldOf(header[index])?.ToLowerInvariant() ? 0 : 1);
        foreach (var index in byTrust)
        {
            if (FieldOf(header[index]) is { } field)
            {
                indexes.TryAdd(field, index);
            }
        }

        var unread = Enumerable.Range(0, header.Count).Where(index => !indexes.ContainsValue(index) && !string.IsNullOrWhiteSpace(header[index]));
        return new CsvColumns(indexes, header.Count, WarningsFor([.. unread.Select(index => NameOf(header[index]))]));
    }

    /// <summary>The cell of a field in a row, or null when the field has no column or the cell is blank.</summary>
    public string? Cell(IReadOnlyList<string> row, string field) =>
        _indexes.TryGetValue(field, out var index) && index < row.Count && !string.IsNullOrWhiteSpace(row[index]) ? row[index] : null;

    private static string? FieldOf(string name) => Fields.GetValueOrDefault(Fold(name));

    private static string[] WarningsFor(List<string> unread) => unread.Count == 0 ? [] :
    [
        $"Columns that are not read: {string.Join(", ", unread.Take(MostNamed))}{(unread.Count > MostNamed ? $" and {unread.Count - MostNamed} more" : "")}.",
    ];

    /// <summary>A header goes into answers: in one line and cut, so that nobody can have megabytes echoed.</summary>
    private static string NameOf(string name)
    {
        var line = string.Concat(name.Select(character => char.IsControl(character) ? ' ' : character)).Trim();
        return line.Length <= LongestName ? line : line[..LongestName] + "…";
    }

    /// <summary>A name without case, spaces and punctuation, and without what Arabic and French may leave out.</summary>
    private static string Fold(string name) => string.Concat(name.Where(char.IsLetterOrDigit).Select(letter => char.ToLowerInvariant(letter) switch
    {
        'é' or 'è' or 'ê' => 'e',
        'أ' or 'إ' or 'آ' => 'ا',
        'ى' => 'ي',
        var lower => lower,
    }).Where(letter => letter != '\u0640'));
}
