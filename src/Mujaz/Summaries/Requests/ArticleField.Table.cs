using System.Collections.Frozen;
using System.Globalization;
using Mujaz.Languages;

namespace Mujaz.Summaries.Requests;

public sealed partial class ArticleField
{
    /// <summary>The name of the field with the article as plain text.</summary>
    public const string TextName = "text";

    /// <summary>The name of the field with the article as HTML.</summary>
    public const string HtmlName = "html";

    /// <summary>The name of the field with the caller's own name of the article.</summary>
    public const string IdName = "id";

    private const string TitleName = "title";

    private static readonly string[] Times = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK"];

    private static readonly string[] TimesAndDays = [.. Times, "yyyy-MM-dd"];

    // A slip of the pen must not lock an article away for centuries.
    private static readonly DateTimeOffset EmbargoLimit = new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Every field. They take effect in this order, whatever order they are written in.</summary>
    public static IReadOnlyList<ArticleField> All { get; } =
    [
        new(IdName, ArticleFieldType.Text, "The caller's own name of the article, used in batches.", Keep)
        {
            IsContent = true,
            Columns = ["guid", "identifier", "identifiant", "reference", "المعرف", "معرف"],
        },
        new(TextName, ArticleFieldType.Text, "The article as plain text; this or html.", Keep)
        {
            IsContent = true,
            Columns =
            [
                "fulltext", "articletext", "body", "content", "article", "texte", "corps", "contenu",
                "النص", "نص", "المحتوى", "محتوى", "المتن", "المقال",
            ],
        },
        new(HtmlName, ArticleFieldType.Text, "The article as an HTML page or fragment; this or text.", Keep)
        {
            IsContent = true,
            Columns = ["bodyhtml", "contenthtml"],
        },
        new(TitleName, ArticleFieldType.Text, "The headline, when it is not in the text.", On<string>((options, title) =>
            string.IsNullOrWhiteSpace(title) ? options : options with { Title = title }))
        {
            Columns = ["headline", "titre", "العنوان", "عنوان"],
        },
        new("url", ArticleFieldType.Text, "Where the article was published: an absolute http or https URL.", ReadUrl)
        {
            Columns = ["link", "sourceurl", "lien", "الرابط", "رابط"],
        },
        new(
            "publishedAt",
            ArticleFieldType.Time,
            "When it was published: an RFC 3339 time with offset, or a day. Relative dates are resolved only with it.",
            ReadPublishedAt)
        {
            Flag = "--published-at",
            Columns =
            [
                "date", "published", "pubdate", "datepublished", "publicationdate", "datedepublication", "datepublication",
                "التاريخ", "تاريخ", "تاريخ النشر",
            ],
        },

        // Not "language" or "langue": those say what the article is in, these what the summaries are to be in.
        new("languages", ArticleFieldType.Languages, "The languages of the summaries, of ar, fr and en.", ReadLanguages)
        {
            Flag = "--languages",
            Columns = ["langues", "اللغات", "لغات"],
            Values = [.. Language.OfSummaries.Select(language => language.Code)],
            Default = "ar,fr,en",
        },
        Choice("summaryLength", "How long the summaries are.", "--length", SummaryLength.Medium, (options, length) =>
            options with { Summary = options.Summary with { Length = length, SentenceCount = null } }),

        // After the length: a number of sentences beats a length, but a length of its own beats a number that came as default.
        Number("sentenceCount", "The exact number of sentences, instead of a length.", "--sentences", 1, SummaryOptions.MaxSentenceCount, null, (options, count) =>
            options with { Summary = options.Summary with { SentenceCount = count } }),
        Choice("style", "Running text or a list.", "--style", SummaryStyle.Paragraph, (options, style) =>
            options with { Summary = options.Summary with { Style = style } }),
        Number("keywordCount", "How many aligned keywords.", "--keywords", 0, SummaryOptions.MaxKeywordCount, 8, (options, count) =>
            options with { Summary = options.Summary with { KeywordCount = count } }),
        new("focus", ArticleFieldType.Text, "What to concentrate on, such as \"only the economics\".", ReadFocus)
        {
            Flag = "--focus",
            Columns = ["angle"],
            MaxLength = SummaryOptions.MaxFocusLength,
        },
        new("engine", ArticleFieldType.Text, "Whether a model writes the summaries, or the offline engine takes sentences of the article.", ReadEngine)
        {
            Flag = "--engine",
            Values = ["model", "offline"],
            Default = "model",
        },
        new("refresh", ArticleFieldType.Boolean, "Whether stored summaries are passed over and made anew.", On<bool>((options, refresh) =>
            options with { Refresh = refresh }))
        {
            Flag = "--refresh",
            Default = "false",
        },
        Choice(
            "reuse",
            "Whose stored summaries may answer: exact, this article's alone; near, those of a near-duplicate too, named in duplicateOf.",
            "--reuse",
            SummaryReuse.Exact,
            (options, reuse) => options with { Reuse = reuse }),
        new(
            "embargoUntil",
            ArticleFieldType.Time,
            "Until when nobody but the sender may read the summaries: an RFC 3339 time with offset, such as 2026-11-25T18:00:00+01:00.",
            ReadEmbargo)
        {
            Flag = "--embargo",
            Columns = ["embargo"],
        },
    ];

    private static readonly FrozenDictionary<string, ArticleField> ByName = All.ToFrozenDictionary(field => field.Name, StringComparer.Ordinal);

    /// <summary>The field of a name, exactly as callers have to write it, or null.</summary>
    public static ArticleField? Find(string name) => ByName.GetValueOrDefault(name);

    private static FieldReading Keep(ArticleField field, object value) => FieldReading.Of(options => options);

    private static Func<ArticleField, object, FieldReading> On<T>(Func<ArticleOptions, T, ArticleOptions> set) =>
        (_, value) => FieldReading.Of(options => set(options, (T)value));

    private static ArticleField Number(
        string name, string description, string flag, int minimum, int maximum, int? @default, Func<ArticleOptions, int, ArticleOptions> set) =>
        new(name, ArticleFieldType.Integer, description, (_, value) => (int)value < minimum || (int)value > maximum
            ? FieldReading.Wrong(name, FieldErrorCode.OutOfRange, $"{name} must be {minimum} to {maximum}; it is {value}.")
            : FieldReading.Of(options => set(options, (int)value)))
        {
            Flag = flag,
            Minimum = minimum,
            Maximum = maximum,
            Default = @default?.ToString(CultureInfo.InvariantCulture),
        };

    private static ArticleField Choice<T>(string name, string description, string flag, T @default, Func<ArticleOptions, T, ArticleOptions> set)
        where T : struct, Enum
    {
        string[] names = [.. Enum.GetValues<T>().Select(WireName.Of)];
        return new(name, ArticleFieldType.Text, description, (_, value) => WireName.TryParse<T>((string)value, out var choice)
            ? FieldReading.Of(options => set(options, choice))
            : FieldReading.Wrong(name, FieldErrorCode.InvalidValue, $"{name} must be {string.Join(", ", names[..^1])} or {names[^1]}."))
        {
            Flag = flag,
            Values = names,
            Default = WireName.Of(@default),
        };
    }

    private static FieldReading ReadLanguages(ArticleField field, object value)
    {
        var codes = (string[])value;
        if (codes.Length == 0)
        {
            return FieldReading.Wrong(field.Name, FieldErrorCode.Empty, "languages must name at least one of ar, fr, en.");
        }

        var languages = new List<Language>(codes.Length);
        var errors = new List<FieldError>();
        for (var i = 0; i < codes.Length; i++)
        {
            if (Language.TryParseSummaryLanguage(codes[i], out var language))
            {
                languages.Add(language);
            }
            else
            {
                errors.Add(new FieldError($"{field.Name}[{i}]", FieldErrorCode.InvalidValue, $"languages can be ar, fr and en; item {i} is something else."));
            }
        }

        // One order for one set, so that "fr,ar" and "ar,fr" share cache entries and single flights.
        Language[] ordered = [.. Language.OfSummaries.Where(languages.Contains)];
        return errors.Count > 0
            ? new FieldReading(null, errors)
            : FieldReading.Of(options => options with { Summary = options.Summary with { Languages = ordered } });
    }

    private static FieldReading ReadFocus(ArticleField field, object value)
    {
        var focus = ((string)value).Trim();
        return focus.Length > field.MaxLength
            ? FieldReading.Wrong(field.Name, FieldErrorCode.TooLong, $"focus may have {field.MaxLength} characters; it has {focus.Length}.")
            : FieldReading.Of(options => options with { Summary = options.Summary with { Focus = focus.Length == 0 ? null : focus } });
    }

    private static FieldReading ReadEngine(ArticleField field, object value) => value is "offline" or "model"
        ? FieldReading.Of(options => options with { Offline = value is "offline" })
        : FieldReading.Wrong(field.Name, FieldErrorCode.InvalidValue, "engine must be model or offline.");

    private static FieldReading ReadUrl(ArticleField field, object value) =>
        Uri.TryCreate((string)value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            ? FieldReading.Of(options => options with { Url = url })
            : FieldReading.Wrong(field.Name, FieldErrorCode.InvalidValue, "url must be an absolute http or https URL.");

    private static FieldReading ReadPublishedAt(ArticleField field, object value) =>
        // A local time without an offset would be a guess; a day is one everywhere but at its edges.
        DateTimeOffset.TryParseExact((string)value, TimesAndDays, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? FieldReading.Of(options => options with { PublishedAt = time })
            : FieldReading.Wrong(
                field.Name,
                FieldErrorCode.InvalidValue,
                "publishedAt must be an RFC 3339 time with offset, such as 2025-04-14T09:30:00Z, or a day such as 2025-04-14.");

    private static FieldReading ReadEmbargo(ArticleField field, object value)
    {
        // Without an offset AssumeUniversal would take it for UTC: an hour early in Morocco.
        var text = (string)value;
        if (!EndsInOffset(text) || !DateTimeOffset.TryParseExact(text, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return FieldReading.Wrong(
                field.Name,
                FieldErrorCode.InvalidValue,
                "embargoUntil must be an RFC 3339 time with offset, such as 2026-11-25T18:00:00+01:00; in a query the + is written %2B.");
        }

        return time < EmbargoLimit
            ? FieldReading.Of(options => options with { EmbargoUntil = time })
            : FieldReading.Wrong(field.Name, FieldErrorCode.OutOfRange, "embargoUntil must be before the year 2100.");
    }

    private static bool EndsInOffset(string value) =>
        value.EndsWith('Z') || (value.Length > 6 && value[^6] is '+' or '-' && value[^3] == ':');
}
