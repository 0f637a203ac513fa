using System.CommandLine;
using Mujaz.Summaries.Requests;
using Mujaz.Tool.Commands.Batches;

namespace Mujaz.Tool.Tests;

public sealed class SummaryFlagsTests
{
    // What a batch says of itself and not of its articles.
    private static readonly string[] FlagsOfBatches = ["--callback", "--ttl-days", "--tier", "--economy-hours"];

    // What no two articles share.
    private static readonly string[] FieldsOfOneArticle = ["id", "text", "html", "title", "url"];

    private readonly SummaryFlags _flags = new();

    [Fact]
    public void Every_field_that_articles_can_share_has_a_flag_and_every_flag_a_field()
    {
        var shared = ArticleField.All.Where(field => !FieldsOfOneArticle.Contains(field.Name)).ToList();

        Assert.All(shared, field => Assert.NotNull(field.Flag));
        Assert.Equal([.. shared.Select(field => field.Flag!), .. FlagsOfBatches], _flags.Options.Select(option => option.Name));
        Assert.All(_flags.Options, option => Assert.False(string.IsNullOrWhiteSpace(option.Description)));
    }

    [Fact]
    public void A_flag_becomes_the_query_parameter_of_its_field()
    {
        foreach (var field in ArticleField.All.Where(field => field.Flag is not null))
        {
            var value = field.Type switch
            {
                ArticleFieldType.Integer => "3",
                ArticleFieldType.Boolean => "true",
                _ => "à b",
            };

            Assert.Equal($"?{field.Name}={Uri.EscapeDataString(value)}", QueryOf(field.Flag!, value));
        }
    }

    [Theory]
    [InlineData("?refresh=true", "--refresh")]
    [InlineData("?refresh=false", "--refresh", "false")]
    [InlineData("")]
    public void A_switch_needs_no_value_and_what_is_not_given_is_not_sent(string query, params string[] arguments) =>
        Assert.Equal(query, QueryOf(arguments));

    private string QueryOf(params string[] arguments)
    {
        var command = new Command("submit");
        foreach (var option in _flags.Options)
        {
            command.Options.Add(option);
        }

        var parsed = command.Parse(arguments);
        Assert.Empty(parsed.Errors);
        return _flags.QueryOf(parsed);
    }
}
