using Microsoft.Extensions.Logging;
using Mujaz.Articles;
using Mujaz.Articles.Reading;
using Mujaz.Functions.Storage;

namespace Mujaz.Functions.Tests.Storage;

public sealed class SummaryStoreTests(ClaimStoreTests.Storage storage) : IClassFixture<ClaimStoreTests.Storage>
{
    private static readonly ItemReference Item = new("0123456789abcdef01234567", 7, "desk/b.jsonl");

    private readonly string _article = Guid.NewGuid().ToString("N");
    private readonly RecordingLogger _log = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task References_to_other_places_are_no_summaries_that_could_not_be_read()
    {
        await PutArticleWithReferencesAsync();

        var stored = await NewStore().GetAsync(_article, Token);

        Assert.Empty(stored!.Summaries);
        Assert.DoesNotContain(_log.Entries, entry => entry.Level >= LogLevel.Warning);
    }

    [Fact]
    public async Task An_expired_article_leaves_the_references_that_a_takedown_needs()
    {
        await PutArticleWithReferencesAsync();

        await NewStore().DeleteSummariesAsync(_article, Token);

        Assert.Null(await NewStore().GetAsync(_article, Token));
        Assert.Equal("desk/a.txt", Assert.Single(await References.GetBlobsAsync(_article, Token)).Name);
        Assert.Equal([Item], await References.GetItemsAsync(_article, Token));
    }

    private async Task PutArticleWithReferencesAsync()
    {
        var article = ArticleReader.Read(new ArticleSource("Le conseil communal a adopté mardi son budget pour l'année prochaine."));
        await NewStore().PutAsync(StoredArticle.Of(article) with { Id = _article }, [], DateTimeOffset.UtcNow, expiresOn: null, listed: null, Token);
        await References.AddBlobAsync(_article, "desk/a.txt", Token);
        await References.AddItemAsync(_article, Item, Token);
    }

    private ArticleReferences References => new(storage.Tables, TimeProvider.System);

    private SummaryStore NewStore() => new(storage.Tables, _log);

    private sealed class RecordingLogger : ILogger<SummaryStore>
    {
        public List<(LogLevel Level, string Text)> Entries { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Entries.Add((logLevel, formatter(state, exception)));
    }
}
