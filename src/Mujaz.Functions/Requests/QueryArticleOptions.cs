using System.Globalization;
using Microsoft.Extensions.Primitives;
using Mujaz.Functions.Problems;

namespace Mujaz.Functions.Requests;

/// <summary>Reads the options of a summary request from the query string, for bodies that are the bare article.</summary>
internal static class QueryArticleOptions
{
    /// <summary>Reads all options. <paramref name="title"/> is null unless it was given.</summary>
    /// <remarks><c>code</c> is the Functions host's own key parameter; it is passed over and never looked at.</remarks>
    public static OptionReader Read(IQueryCollection query, out string? title)
    {
        var options = new OptionReader();
        title = null;
        foreach (var (name, values) in query)
        {
            if (name == ArticleRequestField.Title)
            {
                title = values.ToString();
                continue;
            }

            ReadOne(options, name, values);
        }

        return options;
    }

    private static void ReadOne(OptionReader options, string name, StringValues values)
    {
        if (values.Count > 1 && name != ArticleRequestField.Languages)
        {
            options.Add(name, FieldErrorCode.DuplicateField, $"{name} is there more than once.");
            return;
        }

        var value = values.ToString();
        switch (name)
        {
            case "code": break;
            case ArticleRequestField.Url: options.ReadUrl(value); break;
            case ArticleRequestField.PublishedAt: options.ReadPublishedAt(value); break;
            case ArticleRequestField.EmbargoUntil: options.ReadEmbargoUntil(value); break;
            case ArticleRequestField.SummaryLength: options.ReadSummaryLength(value); break;
            case ArticleRequestField.Style: options.ReadStyle(value); break;
            case ArticleRequestField.Focus: options.ReadFocus(value); break;
            case ArticleRequestField.Engine: options.ReadEngine(value); break;
            case ArticleRequestField.Reuse: options.ReadReuse(value); break;
            case ArticleRequestField.Languages:
                options.ReadLanguages(value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
                break;
            case ArticleRequestField.SentenceCount: OnInteger(options, name, value, options.ReadSentenceCount); break;
            case ArticleRequestField.KeywordCount: OnInteger(options, name, value, options.ReadKeywordCount); break;
            case ArticleRequestField.Refresh: OnBoolean(options, name, value, options.ReadRefresh); break;
            default: options.Add(name, FieldErrorCode.UnknownField, "There is no such query parameter."); break;
        }
    }

    private static void OnInteger(OptionReader options, string name, string value, Action<int> read)
    {
        if (int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            read(number);
            return;
        }

        options.WrongType(name, "a whole number");
    }

    private static void OnBoolean(OptionReader options, string name, string value, Action<bool> read)
    {
        if (bool.TryParse(value, out var flag))
        {
            read(flag);
            return;
        }

        options.WrongType(name, "true or false");
    }
}
