using System.Globalization;
using Mujaz.Functions.Contracts;
using Mujaz.Functions.Problems;
using Mujaz.Languages;
using Mujaz.Summaries;

namespace Mujaz.Functions.Requests;

/// <summary>Checks the values of options one by one and collects what is wrong, so that a caller learns everything at once.</summary>
internal sealed class OptionReader
{
    private readonly List<FieldError> _errors = [];
    private bool _ownSentenceCount;

    /// <summary>Reads options that begin with the product's defaults.</summary>
    public OptionReader()
        : this(ArticleDefaults.None)
    {
    }

    /// <summary>Reads options that begin with those of a batch.</summary>
    public OptionReader(ArticleDefaults defaults)
    {
        Options = defaults.Options;
        Refresh = defaults.Refresh;
        Offline = defaults.Offline;
        Reuse = defaults.Reuse;
        PublishedAt = defaults.PublishedAt;
        EmbargoUntil = defaults.EmbargoUntil;
        Url = defaults.Url;
    }

    /// <summary>What was wrong so far, in the order of reading.</summary>
    public IReadOnlyList<FieldError> Errors => _errors;

    /// <summary>The options as far as they were right.</summary>
    public SummaryOptions Options { get; private set; }

    /// <summary>Whether the cache is to be passed over.</summary>
    public bool Refresh { get; private set; }

    /// <summary>Whether the offline engine was asked for.</summary>
    public bool Offline { get; private set; }

    /// <summary>Which stored summaries may answer.</summary>
    public SummaryReuse Reuse { get; private set; }

    /// <summary>When the article was published.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>Until when nobody else may read its summaries.</summary>
    public DateTimeOffset? EmbargoUntil { get; private set; }

    /// <summary>Where it was published.</summary>
    public Uri? Url { get; private set; }

    public void Add(string field, string code, string detail) => _errors.Add(new FieldError(field, code, detail));

    public void WrongType(string field, string expected) =>
        Add(field, FieldErrorCode.WrongType, $"{field} must be {expected}.");

    public void ReadLanguages(IReadOnlyList<string> codes)
    {
        if (codes.Count == 0)
        {
            Add(ArticleRequestField.Languages, FieldErrorCode.Empty, "languages must name at least one of ar, fr, en.");
            return;
        }

        var languages = new List<Language>(codes.Count);
        for (var i = 0; i < codes.Count; i++)
        {
            if (!Language.TryParseSummaryLanguage(codes[i], out var language))
            {
                Add($"{ArticleRequestField.Languages}[{i}]", FieldErrorCode.InvalidValue, $"languages can be ar, fr and en; item {i} is something else.");
            }
            else if (!languages.Contains(language))
            {
                languages.Add(language);
            }
        }

        // One order for one set, so that "fr,ar" and "ar,fr" share cache entries and single flights.
        Options = Options with { Languages = [.. Language.OfSummaries.Where(languages.Contains)] };
    }

    public void ReadSummaryLength(string value)
    {
        if (WireName.TryParse<SummaryLength>(value, out var length))
        {
            // A length of its own beats a number of sentences that came as default.
            Options = Options with { Length = length, SentenceCount = _ownSentenceCount ? Options.SentenceCount : null };
            return;
        }

        Add(ArticleRequestField.SummaryLength, FieldErrorCode.InvalidValue, "summaryLength must be oneSentence, short, medium or long.");
    }

    public void ReadStyle(string value)
    {
        if (WireName.TryParse<SummaryStyle>(value, out var style))
        {
            Options = Options with { Style = style };
            return;
        }

        Add(ArticleRequestField.Style, FieldErrorCode.InvalidValue, "style must be paragraph or bullets.");
    }

    public void ReadSentenceCount(int value)
    {
        if (InRange(ArticleRequestField.SentenceCount, value, 1, SummaryOptions.MaxSentenceCount))
        {
            _ownSentenceCount = true;
            Options = Options with { SentenceCount = value };
        }
    }

    public void ReadKeywordCount(int value)
    {
        if (InRange(ArticleRequestField.KeywordCount, value, 0, SummaryOptions.MaxKeywordCount))
        {
            Options = Options with { KeywordCount = value };
        }
    }

    public void ReadFocus(string value)
    {
        var focus = value.Trim();
        if (focus.Length > SummaryOptions.MaxFocusLength)
        {
            Add(ArticleRequestField.Focus, FieldErrorCode.TooLong, $"focus may have {SummaryOptions.MaxFocusLength} characters; it has {focus.Length}.");
            return;
        }

        Options = Options with { Focus = focus.Length == 0 ? null : focus };
    }

    public void ReadRefresh(bool value) => Refresh = value;

    public void ReadEngine(string value)
    {
        if (value is "offline" or "model")
        {
            Offline = value == "offline";
            return;
        }

        Add(ArticleRequestField.Engine, FieldErrorCode.InvalidValue, "engine must be model or offline.");
    }

    public void ReadReuse(string value)
    {
        if (WireName.TryParse<SummaryReuse>(value, out var reuse))
        {
            Reuse = reuse;
            return;
        }

        Add(ArticleRequestField.Reuse, FieldErrorCode.InvalidValue, "reuse must be exact or near.");
    }

    public void ReadPublishedAt(string value)
    {
        // "O" and "yyyy-MM-dd" only: RFC 3339 times with an offset, or a day. A local time without offset would be a guess.
        if (DateTimeOffset.TryParseExact(value, Rfc3339Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
        {
            PublishedAt = time;
            return;
        }

        Add(ArticleRequestField.PublishedAt, FieldErrorCode.InvalidValue, "publishedAt must be an RFC 3339 time with offset, such as 2025-04-14T09:30:00Z, or a day such as 2025-04-14.");
    }

    public void ReadEmbargoUntil(string value)
    {
        // Without an offset AssumeUniversal would take it for UTC: an hour early in Morocco.
        if (!EndsInOffset(value)
            || !DateTimeOffset.TryParseExact(value, Rfc3339Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            Add(ArticleRequestField.EmbargoUntil, FieldErrorCode.InvalidValue, "embargoUntil must be an RFC 3339 time with offset, such as 2026-11-25T18:00:00+01:00; in a query the + is written %2B.");
        }
        else if (time >= EmbargoLimit)
        {
            Add(ArticleRequestField.EmbargoUntil, FieldErrorCode.OutOfRange, "embargoUntil must be before the year 2100.");
        }
        else
        {
            EmbargoUntil = time;
        }
    }

    public void ReadUrl(string value)
    {
        if (Uri.TryCreate(value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
        {
            Url = url;
            return;
        }

        Add(ArticleRequestField.Url, FieldErrorCode.InvalidValue, "url must be an absolute http or https URL.");
    }

    private static readonly string[] Rfc3339Times = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK"];

    private static readonly string[] Rfc3339Formats = [.. Rfc3339Times, "yyyy-MM-dd"];

    // A slip of the pen must not lock an article away for centuries.
    private static readonly DateTimeOffset EmbargoLimit = new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static bool EndsInOffset(string value) =>
        value.EndsWith('Z') || (value.Length > 6 && value[^6] is '+' or '-' && value[^3] == ':');

    private bool InRange(string field, int value, int min, int max)
    {
        if (value >= min && value <= max)
        {
            return true;
        }

        Add(field, FieldErrorCode.OutOfRange, $"{field} must be {min} to {max}; it is {value}.");
        return false;
    }
}
