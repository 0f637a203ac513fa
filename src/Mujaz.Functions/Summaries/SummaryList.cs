using Mujaz.Functions.Storage;
using Mujaz.Summaries;
using Mujaz.Summaries.Requests;

namespace Mujaz.Functions.Summaries;

/// <summary>The list of stored summaries, newest first.</summary>
/// <remarks>
/// The list itself holds ids alone. What is told of an article is read where it is stored, so that a takedown, an embargo or a deleted
/// language never has to reach the list.
/// </remarks>
internal sealed class SummaryList(SummaryStore store, ReviewStore reviews, EmbargoGate embargo)
{
    // Of a search that finds little a page takes this many reads, some seconds at the most, and the caller goes on from there.
    private const int MostExamined = 500;
    private const int Concurrency = 16;

    /// <summary>One page.</summary>
    /// <param name="request">What is wanted.</param>
    /// <param name="cancellationToken">The caller's patience.</param>
    /// <returns>The articles, and after which place the next page begins; null when this is the last.</returns>
    public async Task<(IReadOnlyList<ListedArticleBody> Articles, ListingKey? Next)> GetAsync(
        SummaryListRequest request, CancellationToken cancellationToken)
    {
        var found = new List<ListedArticleBody>(request.Limit);
        var examined = 0;
        await foreach (var places in store.ListAsync(request.After, request.Since, cancellationToken).Chunk(Concurrency))
        {
            var articles = await Task.WhenAll(places.Select(place => DescribeAsync(place, request, cancellationToken)));
            foreach (var (place, article) in places.Zip(articles))
            {
                if (article is not null)
                {
                    // One more than wanted would be needed to see that there is no next page; an empty last one costs less.
                    found.Add(article);
                }

                if (++examined >= MostExamined || found.Count == request.Limit)
                {
                    return (found, place);
                }
            }
        }

        return (found, null);
    }

    private async Task<ListedArticleBody?> DescribeAsync(ListingKey place, SummaryListRequest request, CancellationToken cancellationToken)
    {
        var partition = await store.GetAsync(place.ArticleId, cancellationToken);
        if (partition is null || partition.Listed != place || (request.SourceLanguage is { } code && partition.Article.Language.Code != code))
        {
            return null;
        }

        StoredSummary[] newest =
        [
            .. partition.Summaries.GroupBy(stored => stored.Key.Language)
                .Select(group => group.MaxBy(stored => stored.Summary.CreatedAt)!)
                .OrderBy(stored => stored.Key.Language.Code, StringComparer.Ordinal),
        ];
        if (newest.Length == 0 || (request.Language is { } language && !Array.Exists(newest, stored => stored.Key.Language == language)))
        {
            return null;
        }

        if (embargo.ProblemOf(partition) is { } held)
        {
            return request.AsksForWords ? null : Withhold(place, partition.Article, held.EmbargoUntil);
        }

        var keywords = KeywordAlignment.Of(newest, newest.Max(stored => stored.KeywordCount));
        if (!Matches(partition.Article, newest, keywords, request))
        {
            return null;
        }

        var wanted = newest.Where(stored => request.Language is null || stored.Key.Language == request.Language);
        return await TellAsync(place, partition.Article, wanted, keywords, cancellationToken);
    }

    private static bool Matches(StoredArticle article, StoredSummary[] summaries, IReadOnlyList<Keyword> keywords, SummaryListRequest request)
    {
        var renderings = keywords.SelectMany(keyword => new[] { keyword.Arabic, keyword.French, keyword.English }).OfType<string>().ToList();
        return (request.Keyword is not { } wanted || renderings.Exists(rendering => SearchWords.AreSame(rendering, wanted)))
            && (request.Words is not { } words || words.AreIn(
                [article.Id, article.Title, .. renderings, .. summaries.SelectMany(stored => new[] { stored.Summary.Headline, stored.Summary.Text })]));
    }

    private static ListedArticleBody Withhold(ListingKey place, StoredArticle article, DateTimeOffset? until) => new()
    {
        Id = article.Id,
        CreatedAt = place.ListedAt,
        EmbargoUntil = until,
        Language = article.Language.Code,
        Variety = article.Variety,
        Words = article.Words,
        Title = null,
        Url = null,
        PublishedAt = null,
        Summaries = new Dictionary<string, ListedSummaryBody>(),
        Keywords = [],
    };

    private async Task<ListedArticleBody> TellAsync(
        ListingKey place,
        StoredArticle article,
        IEnumerable<StoredSummary> summaries,
        IReadOnlyList<Keyword> keywords,
        CancellationToken cancellationToken)
    {
        var decided = await reviews.GetAsync(article.Id, null, cancellationToken);
        return Withhold(place, article, null) with
        {
            Title = article.Title,
            Url = article.Url?.AbsoluteUri,
            PublishedAt = article.PublishedAt,
            Summaries = summaries.ToDictionary(stored => stored.Key.Language.Code, stored => ToBody(stored.Summary, decided)),
            Keywords = [.. keywords.Select(keyword => new KeywordBody(keyword.Arabic, keyword.French, keyword.English, WireName.Of(keyword.Kind)))],
        };
    }

    private static ListedSummaryBody ToBody(Summary summary, IReadOnlyList<Review> decided)
    {
        var last = decided.LastOrDefault(review => review.Language == summary.Language && review.SummaryCreatedAt == summary.CreatedAt);
        return new ListedSummaryBody(
            summary.Headline,
            summary.Text,
            summary.Language.Direction,
            WireName.Of(summary.Checks.Status),
            summary.Checks.Findings.Count,
            summary.CreatedAt,
            last is null ? null : new ListedReviewBody(WireName.Of(last.Decision), last.Name, last.At, last.Headline, last.Text));
    }
}
