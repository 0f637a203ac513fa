using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Mujaz.Functions.Http;
using Mujaz.Summaries.Requests;

namespace Mujaz.Functions.Summaries;

/// <summary>Reads the options of articles from a query string: of bodies that are the bare article, and of batches.</summary>
internal static class QueryArticleOptions
{
    /// <summary>The Functions host's own key parameter; it is passed over and never looked at.</summary>
    public const string Key = "code";

    /// <summary>Reads a query string, with or without the question mark.</summary>
    public static Result<ArticleOptions> Parse(string queryString) => Parse(new QueryCollection(QueryHelpers.ParseQuery(queryString)));

    /// <summary>Reads the options in a query.</summary>
    public static Result<ArticleOptions> Parse(IQueryCollection query)
    {
        var reader = Read(query);
        return reader.Errors.Count > 0 ? Problem.Invalid(reader.Errors) : reader.Apply(ArticleOptions.Default);
    }

    /// <summary>Reads all options.</summary>
    public static ArticleOptionsReader Read(IQueryCollection query)
    {
        var reader = new ArticleOptionsReader();
        foreach (var (name, values) in query.Where(parameter => parameter.Key != Key))
        {
            ReadOne(reader, name, values);
        }

        return reader;
    }

    private static void ReadOne(ArticleOptionsReader reader, string name, StringValues values)
    {
        if (ArticleField.Find(name) is not { IsContent: false } field)
        {
            reader.Add(name, FieldErrorCode.UnknownField, "There is no such query parameter.");
        }
        else if (values.Count > 1 && field.Type != ArticleFieldType.Languages)
        {
            reader.Add(name, FieldErrorCode.DuplicateField, $"{name} is there more than once.");
        }
        else
        {
            reader.Read(field, values.ToString());
        }
    }
}
