using System.Globalization;
using Microsoft.Extensions.Options;
using Mujaz.Articles;
using Mujaz.Articles.Reading;
using Mujaz.Functions.Http;

namespace Mujaz.Functions.Summaries;

/// <summary>Cleans an article and refuses what cannot be summarised, the same for every way in.</summary>
internal sealed class ArticleIntake(IOptions<SummarizingOptions> options)
{
    /// <summary>The cleaned article, or why it cannot be summarised.</summary>
    public Result<Article> Read(ArticleSource source)
    {
        var article = ArticleReader.Read(source);
        var limits = options.Value;
        if (article.Words < limits.MinWords)
        {
            return new Problem(
                StatusCodes.Status422UnprocessableEntity,
                ProblemCode.ArticleTooShort,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"An article needs at least {limits.MinWords} words; after cleaning this one has {article.Words}."));
        }

        if (article.Text.Length > limits.MaxCharacters)
        {
            return new Problem(
                StatusCodes.Status413PayloadTooLarge,
                ProblemCode.ArticleTooLong,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"An article may have {limits.MaxCharacters} characters; after cleaning this one has {article.Text.Length}."));
        }

        return article;
    }
}
