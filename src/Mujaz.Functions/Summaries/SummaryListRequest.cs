using System.Globalization;
using Microsoft.Extensions.Primitives;
using Mujaz.Functions.Http;
using Mujaz.Functions.Storage;
using Mujaz.Languages;
using Mujaz.Summaries;
using Mujaz.Summaries.Requests;

namespace Mujaz.Functions.Summaries;

/// <summary>What is wanted of the list of stored summaries.</summary>
internal sealed record SummaryListRequest
{
    /// <summary>How many articles a page has when nobody says.</summary>
    public const int DefaultLimit = 20;

    /// <summary>The most articles of a page.</summary>
    public const int LargestLimit = 100;

    private const int LongestSearch = 200;

    /// <summary>The earliest time a summary was made, or null.</summary>
    public DateTimeOffset? Since { get; private set; }

    /// <summary>The language of the summaries that are shown, or null for all.</summary>
    public Language? Language { get; private set; }

    /// <summary>The code of the language of the articles, or null for all.</summary>
    public string? SourceLanguage { get; private set; }

    /// <summary>A keyword in any of its renderings, or null.</summary>
    public string? Keyword { get; private set; }

    /// <summary>Words to look for, or null.</summary>
    public SearchWords? Words { get; private set; }

    /// <summary>How many articles.</summary>
    public int Limit { get; private set; } = DefaultLimit;

    /// <summary>Where the page begins, or null for the newest.</summary>
    public ListingKey? After { get; private set; }

    /// <summary>The form that <c>format</c> names, or null when <c>Accept</c> decides.</summary>
    public SummaryListForm? Form { get; private set; }

    /// <summary>Whether the words of an article decide: of one under embargo nothing may be found out.</summary>
    public bool AsksForWords => Keyword is not null || Words is not null;

    /// <summary>Reads the query.</summary>
    public static Result<SummaryListRequest> Read(IQueryCollection query)
    {
        var request = new SummaryListRequest();
        var errors = new List<FieldError>();
        foreach (var (name, values) in query.Where(parameter => parameter.Key != QueryArticleOptions.Key))
        {
            if (request.Take(name, values) is { } error)
            {
                errors.Add(error);
            }
        }

        return errors.Count > 0 ? Problem.Invalid(errors) : request;
    }

    private FieldError? Take(string name, StringValues values)
    {
        var value = values.ToString();
        if (values.Count > 1)
        {
            return new FieldError(name, FieldErrorCode.DuplicateField, $"{name} is there more than once.");
        }

        if (value.Length > LongestSearch)
        {
            return new FieldError(name, FieldErrorCode.TooLong, $"{name} has more than {LongestSearch} characters.");
        }

        return name switch
        {
            "since" => TakeSince(value),
            "language" => TakeLanguage(value),
            "sourceLanguage" => Set(() => SourceLanguage = value),
            "keyword" => Set(() => Keyword = value),
            "q" => Set(() => Words = new SearchWords(value)),
            "limit" => TakeLimit(value),
            "continuation" => TakeContinuation(value),
            "format" => TakeFormat(value),
            _ => new FieldError(name, FieldErrorCode.UnknownField, "There is no such query parameter."),
        };
    }

    private static FieldError? Set(Action set)
    {
        set();
        return null;
    }

    private FieldError? TakeSince(string value)
    {
        if (SinceParameter.TryRead(value, out var since))
        {
            Since = since;
            return null;
        }

        return SinceParameter.Error;
    }

    private FieldError? TakeLanguage(string value)
    {
        if (Languages.Language.TryParseSummaryLanguage(value, out var language))
        {
            Language = language;
            return null;
        }

        return new FieldError("language", FieldErrorCode.InvalidValue, "language must be ar, fr or en.");
    }

    private FieldError? TakeLimit(string value)
    {
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= LargestLimit)
        {
            Limit = limit;
            return null;
        }

        return new FieldError("limit", FieldErrorCode.OutOfRange, $"limit must be 1 to {LargestLimit}.");
    }

    private FieldError? TakeContinuation(string value)
    {
        if (ListingKey.TryParse(value, out var key))
        {
            After = key;
            return null;
        }

        return new FieldError("continuation", FieldErrorCode.InvalidValue, "continuation must be taken from nextLink as it is.");
    }

    private FieldError? TakeFormat(string value)
    {
        Form = SummaryListForm.Named(value);
        return Form is null ? new FieldError("format", FieldErrorCode.InvalidValue, "format must be json, atom or jsonfeed.") : null;
    }
}
