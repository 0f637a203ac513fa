using System.Text.Json;
using Mujaz.Articles;
using Mujaz.Functions.Storage;
using Mujaz.Glossaries;
using Mujaz.Grounding;
using Mujaz.Languages;
using Mujaz.Summaries;
using Mujaz.Testing;
using Mujaz.Text;

namespace Mujaz.Functions.Tests.Storage;

/// <summary>Holds what was stored by each version of the schema: it is read for ever.</summary>
public sealed class StoredSchemaTests
{
    private static readonly StoredArticle Article = new()
    {
        Id = "131e956ff5b15d28e78cd051cda177c9",
        Title = "لفتيت يتباحث مع وزير الداخلية الفرنسي",
        Text = "لفتيت يتباحث مع وزير الداخلية الفرنسي\n\nأجرى وزير الداخلية المغربي، عبد الوافي لفتيت، مباحثات ثنائية.",
        Language = Language.Arabic,
        Variety = LanguageVariety.Darija,
        Words = 14,
        Author = "هيئة التحرير",
        PublishedAt = new DateTimeOffset(2025, 4, 14, 9, 30, 0, TimeSpan.FromHours(1)),
        Url = new Uri("https://example.com/a?b=%D8%A7"),
        Removed = [new RemovedText(RemovedTextKind.Byline, "✍️هيئة التحرير")],
    };

    private static readonly StoredSummary Summary = new(
        SummaryRowKey.TryParse("fr|medium|bullets|-|0011223344556677")!.Value,
        new Summary
        {
            Language = Language.French,
            Headline = "Laftit et Nuñez à Marrakech",
            Style = SummaryStyle.Bullets,
            Sentences =
            [
                new SummarySentence("Abdelouafi Laftit s’est entretenu « mardi » à Marrakech.", [new TextSpan(39, 62), new TextSpan(0, 37)]),
                new SummarySentence("Sans preuve.", []),
            ],
            Checks = new CheckReport(CheckStatus.Flagged,
            [
                new Finding(FindingKind.Number, "27", FindingStatus.NotFound, 1, new TextSpan(4, 2)),
                new Finding(FindingKind.Length, "2/4", FindingStatus.Mismatch, null),
            ]),
            Engine = new EngineVersion(EngineKind.Llm, "gpt", "p1", "g1"),
            CreatedAt = new DateTimeOffset(2025, 4, 14, 8, 30, 0, TimeSpan.Zero),
        },
        [
            new Keyword("مراكش", "Marrakech", "Marrakesh", KeywordKind.Place),
            new Keyword(null, "sécurité", null, KeywordKind.Topic),
        ],
        KeywordCount: 8);

    [Fact]
    public void An_article_of_version_1_is_read()
    {
        var document = JsonSerializer.Deserialize(Snapshot("article.v1.json"), StoredJson.Compact.ArticleDocument)!;

        Assert.Equivalent(Article, document.ToArticle(Article.Id), strict: true);
    }

    [Fact]
    public void A_summary_of_version_1_is_read()
    {
        var document = JsonSerializer.Deserialize(Snapshot("summary.v1.json"), StoredJson.Compact.SummaryDocument)!;

        Assert.Equivalent(Summary, document.ToSummary(Summary.Key, Summary.KeywordCount), strict: true);
    }

    [Fact]
    public void What_was_dropped_and_where_the_article_has_it_otherwise_is_stored_too()
    {
        var finding = new Finding(FindingKind.Role, "ministre", FindingStatus.Contradicted, null, new TextSpan(3, 8)) { Article = new TextSpan(39, 62) };
        var summary = Summary with
        {
            Summary = Summary.Summary with
            {
                Checks = new CheckReport(CheckStatus.Unverified, [finding with { Sentence = 1 }]) { Dropped = [new DroppedText("Le ministre a démissionné.", [finding])] },
            },
        };

        var json = JsonSerializer.Serialize(summary.ToDocument(), StoredJson.Compact.SummaryDocument);

        Assert.Equal(Snapshot("summary.v1.dropped.json"), json);
        Assert.Equivalent(summary, JsonSerializer.Deserialize(json, StoredJson.Compact.SummaryDocument)!.ToSummary(summary.Key, summary.KeywordCount), strict: true);
    }

    [Fact]
    public void A_summary_that_could_not_be_verified_answers_no_request()
    {
        var unverified = Summary with { Summary = Summary.Summary with { Checks = new CheckReport(CheckStatus.Unverified, []) } };
        var options = new SummaryOptions { Style = SummaryStyle.Bullets, Languages = [Language.French] };
        var engine = new EngineVersion(EngineKind.Llm, "gpt", "p1", "g1");
        StoredPartition Partition(StoredSummary stored) =>
            new(Article, [stored with { Key = SummaryRowKey.Of(Language.French, options, engine) }]);

        Assert.Single(Partition(Summary).Matching(options, engine));
        Assert.Empty(Partition(unverified).Matching(options, engine));
        Assert.Single(Partition(unverified).WithUnverified(options, engine));
    }

    [Fact]
    public void Version_1_is_what_is_written()
    {
        Assert.Equal(1, SummaryStore.SchemaVersion);
        Assert.Equal(Snapshot("article.v1.json"), JsonSerializer.Serialize(Article.ToDocument(), StoredJson.Compact.ArticleDocument));
        Assert.Equal(Snapshot("summary.v1.json"), JsonSerializer.Serialize(Summary.ToDocument(), StoredJson.Compact.SummaryDocument));
    }

    private static string Snapshot(string name) =>
        File.ReadAllText(RepositoryRoot.Combine("tests", "Mujaz.Functions.Tests", "Storage", "Snapshots", name)).TrimEnd('\n');
}
