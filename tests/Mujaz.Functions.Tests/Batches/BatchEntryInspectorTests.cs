using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Mujaz.Articles;
using Mujaz.Articles.Reading;
using Mujaz.Functions.Batches.Intake;
using Mujaz.Functions.Summaries;
using Mujaz.Functions.Tests.App;
using Mujaz.Summaries.Requests;

namespace Mujaz.Functions.Tests.Batches;

public sealed class BatchEntryInspectorTests
{
    private static readonly Article TwoInOne = ArticleReader.Read(new ArticleSource(AppFixture.Seed("002")));

    private readonly BatchEntryInspector _inspector = new(new BlobArticleReader(Options.Create(new SummarizingOptions())));

    [Fact]
    public void A_text_with_one_article_is_left_alone()
    {
        var inspected = Inspect(".txt", AppFixture.Seed("000"));

        Assert.Empty(inspected.Others);
        Assert.Null(inspected.Problem);
    }

    [Fact]
    public void The_second_article_of_a_text_is_what_it_would_be_by_itself()
    {
        var other = Assert.Single(Inspect(".txt", AppFixture.Seed("002")).Others);

        var read = ArticleReader.Read(JsonArticleReader.Read(other).Value!.Source);
        Assert.Equal(TwoInOne.OtherArticles[0].Title, read.Title);
        Assert.Equal($"{TwoInOne.OtherArticles[0].Title}\n\n{TwoInOne.OtherArticles[0].Text}", read.Text);
    }

    [Fact]
    public void One_article_whose_caller_does_not_wait_stays_one() => Assert.Empty(Inspect(".txt", AppFixture.Seed("002"), partsArticles: false).Others);

    [Fact]
    public void What_the_caller_said_of_the_entry_holds_for_every_article_in_it()
    {
        var json = JsonSerializer.Serialize(new { id = "a", title = "x", text = AppFixture.Seed("002"), languages = new[] { "fr" }, publishedAt = "2025-04-14" });

        var inspected = Inspect(".json", "\uFEFF" + json);

        Assert.Equal("a", inspected.Id);
        var other = JsonArticleReader.Read(Assert.Single(inspected.Others)).Value!;
        Assert.Equal(["fr"], other.Options.Languages.Select(language => language.Code));
        Assert.Equal(2025, other.Source.PublishedAt!.Value.Year);
        Assert.Null(other.ItemId);
        Assert.Null(other.Source.Title);
    }

    [Theory]
    [InlineData(".json", "{\"text\":1,\"titel\":\"x\"}", "invalidRequest")]
    [InlineData(".json", "{", "malformedJson")]
    [InlineData(".txt", "  ", "blobUnreadable")]
    public void What_is_wrong_with_an_entry_is_known_when_it_comes_in(string extension, string content, string code) =>
        Assert.Equal(code, Inspect(extension, content).Problem?.Code);

    [Theory]
    [InlineData("""{"id":"a1","text":"x","publishedAt":"14/04/2025"}""", "a1")]
    [InlineData("""{"id":17,"text":"x","style":"poem"}""", "17")]
    [InlineData("""{"text":5}""", null)]
    public void An_item_that_is_refused_keeps_its_id(string json, string? id)
    {
        var inspected = Inspect(".json", json);

        Assert.Equal(id, inspected.Id);
        Assert.NotNull(inspected.Problem);
    }

    [Fact]
    public void Fields_that_are_unknown_and_numbers_as_ids_are_no_mistakes_in_an_item()
    {
        var inspected = Inspect(".json", """{"id":17,"text":"un deux trois","rubrique":"Société","auteur":null}""");

        Assert.Null(inspected.Problem);
        Assert.Equal("17", inspected.Id);
        Assert.Equal(["rubrique", "auteur"], inspected.UnreadFields);
    }

    [Theory]
    [InlineData("""{"text":"x","\ud800":1}""")]
    [InlineData("""{"text":"x","languages":["\ud800"]}""")]
    public void Half_a_surrogate_pair_anywhere_is_a_mistake_of_the_item_alone(string json) =>
        Assert.Equal("invalidRequest", Inspect(".json", json).Problem?.Code);

    private InspectedEntry Inspect(string extension, string content, bool partsArticles = true) =>
        _inspector.Inspect(new BatchEntry("line 1", extension, Encoding.UTF8.GetBytes(content)), ArticleOptions.Default, partsArticles);
}
