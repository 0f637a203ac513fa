using Azure.Data.Tables;
using Mujaz.Functions.Storage;
using Mujaz.Languages;
using Mujaz.Summaries;
using Mujaz.Testing;

namespace Mujaz.Functions.Tests.Storage;

public sealed class ReviewStoreTests(ClaimStoreTests.Storage storage) : IClassFixture<ClaimStoreTests.Storage>
{
    private readonly string _article = Guid.NewGuid().ToString("N");
    private readonly ReviewStore _store = new(storage.Tables);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_number_is_given_to_one_review_only()
    {
        var added = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => _store.TryAddAsync(Edited, Token)));

        Assert.Single(added, isFirst => isFirst);
        Assert.Equal([Edited], await _store.GetAsync(_article, Language.French, Token));
        Assert.Empty(await _store.GetAsync(_article, Language.Arabic, Token));
    }

    [Fact]
    public async Task A_review_of_version_1_is_read()
    {
        var payload = await File.ReadAllTextAsync(
            RepositoryRoot.Combine("tests", "Mujaz.Functions.Tests", "Storage", "Snapshots", "review.v1.json"), Token);
        await storage.Tables.EnsureCreatedAsync(Token);
        await storage.Tables.Reviews.AddEntityAsync(new TableEntity(_article, "fr|000003") { ["SchemaVersion"] = 1, ["Payload"] = payload }, Token);

        Assert.Equal([Edited with { Number = 3 }], await _store.GetAsync(_article, null, Token));
    }

    private Review Edited => new()
    {
        ArticleId = _article,
        Language = Language.French,
        Number = 1,
        Decision = ReviewDecision.Edited,
        Name = "سلمى بناني",
        Note = "Raccourci.",
        At = new DateTimeOffset(2026, 11, 28, 9, 0, 0, TimeSpan.Zero),
        Headline = "Tanger adopte son budget",
        Text = "Le conseil a adopté « un budget ».",
        Findings = 1,
        SummaryCreatedAt = new DateTimeOffset(2026, 11, 28, 8, 54, 1, TimeSpan.Zero).AddTicks(5832696),
        Engine = new EngineVersion(EngineKind.Llm, "gpt", "p1", "g1"),
        SourceHash = "5e884898da28047151d0e56f8dc6292773603d0d6aabbd62a11ef721d1542d8",
    };
}
