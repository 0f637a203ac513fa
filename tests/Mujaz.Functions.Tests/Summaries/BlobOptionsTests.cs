using System.Text.Json;
using Mujaz.Functions.Http;
using Mujaz.Functions.Summaries;
using Mujaz.Summaries;

namespace Mujaz.Functions.Tests.Summaries;

public sealed class BlobOptionsTests
{
    [Fact]
    public void Metadata_with_the_prefix_are_options_in_whichever_case()
    {
        var options = Read("""{"mujaz_languages":"ar,fr","Mujaz_SummaryLength":"short","mujaz_keywordcount":"3","owner":"desk"}""").Value!;

        Assert.Equal(["ar", "fr"], options.Defaults.Summary.Languages.Select(language => language.Code));
        Assert.Equal(SummaryLength.Short, options.Defaults.Summary.Length);
        Assert.Equal(options.Defaults.Summary.KeywordCount, QueryArticleOptions.Parse(options.Query).Value!.Summary.KeywordCount);
    }

    [Theory]
    [InlineData("""{"mujaz_language":"ar"}""", "mujaz_language")]
    [InlineData("""{"mujaz_style":"poem"}""", "style")]
    [InlineData("""{"mujaz_tier":"cheap"}""", "tier")]
    public void Options_nobody_knows_are_named(string metadata, string field) =>
        Assert.Equal(field, Assert.Single(Read(metadata).Problem!.Errors).Field);

    [Theory]
    [InlineData("""{"Mujaz_Tier":"economy"}""", true)]
    [InlineData("""{"mujaz_tier":"standard"}""", false)]
    [InlineData("{}", false)]
    public void The_tier_is_one_of_the_batch_and_no_option_of_its_articles(string metadata, bool isEconomy)
    {
        var options = Read(metadata).Value!;

        Assert.Equal((isEconomy, ""), (options.IsEconomy, options.Query));
    }

    [Fact]
    public void Without_metadata_nothing_is_asked() => Assert.Equal("", Read("{}").Value!.Query);

    private static Result<BlobOptions> Read(string metadata) => BlobOptions.Read(JsonSerializer.Deserialize<Dictionary<string, string>>(metadata)!);
}
