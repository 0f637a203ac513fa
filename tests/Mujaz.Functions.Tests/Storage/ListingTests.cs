using Microsoft.Azure.Functions.Worker;
using Mujaz.Functions.Batches;
using Mujaz.Functions.Storage;
using Mujaz.Functions.Tests.Batches;
using Mujaz.Languages;
using Mujaz.Summaries;

namespace Mujaz.Functions.Tests.Storage;

/// <summary>The list of what is stored follows what is stored.</summary>
public sealed class ListingTests(BatchStorage storage) : IClassFixture<BatchStorage>, IAsyncLifetime
{
    private AppOnFaultyNetwork _on = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private BatchServices App => _on.Services;

    private string Id => _on.Article.Id;

    public async ValueTask InitializeAsync() => _on = await AppOnFaultyNetwork.StartAsync(storage.ConnectionString);

    public ValueTask DisposeAsync() => _on.DisposeAsync();

    [Fact]
    public async Task An_article_that_expires_leaves_the_list_and_takes_its_reviews_with_it()
    {
        await _on.SummarizeAsync();
        var stored = (await App.Get<SummaryStore>().GetAsync(Id, Token))!;
        Assert.Equal([stored.Listed!.Value], await PlacesAsync());
        Assert.True(await App.Get<ReviewStore>().TryAddAsync(Review(1), Token));

        App.Time.Advance(TimeSpan.FromDays(1000));
        await App.Function<ExpiryFunctions>().SweepAsync(new TimerInfo(), Token);

        Assert.Empty(await PlacesAsync());
        Assert.Empty(await App.Get<ReviewStore>().GetAsync(Id, null, Token));
    }

    private async Task<List<ListingKey>> PlacesAsync() =>
        await App.Get<SummaryStore>().ListAsync(null, null, Token).Where(place => place.ArticleId == Id).ToListAsync(Token);

    private Review Review(int number) => new()
    {
        ArticleId = Id,
        Language = Language.French,
        Number = number,
        Decision = ReviewDecision.Approved,
        Name = "Salma",
        Note = null,
        At = App.Time.GetUtcNow(),
        Headline = "Titre",
        Text = "Une phrase.",
        Findings = 0,
        SummaryCreatedAt = App.Time.GetUtcNow(),
        Engine = new EngineVersion(EngineKind.Llm, "gpt", "p1", null),
        SourceHash = new string('0', 64),
    };
}
