using System.Text;
using Microsoft.Extensions.Options;
using Mujaz.Functions.Batches.Intake;
using Mujaz.Functions.Batches.Storing;
using Mujaz.Functions.Summaries;

namespace Mujaz.Functions.Tests.Batches.Reading;

/// <summary>JSON as PowerShell and Notepad write it, and lines that break off.</summary>
public sealed class WideJsonTests
{
    private static readonly BatchReader Reader = new(Options.Create(new BatchOptions()));

    [Theory]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-32", true)]
    public async Task Lines_and_arrays_in_wide_encodings_are_read(string charset, bool hasMark)
    {
        const string Item = "{\"id\":\"a1\",\"text\":\"صوت المجلس البلدي على ميزانية المدارس\"}";
        var encoding = Encoding.GetEncoding(charset);
        byte[] Encode(string text) => [.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];

        var lines = await EntriesAsync("a.jsonl", Encode(Item + "\r\n" + Item + "\r\n"));
        var array = await EntriesAsync("a.json", Encode($"[{Item}]"));

        Assert.Equal([Item, Item], lines.Select(entry => entry.TextOf()));
        Assert.Equal(Item, Assert.Single(array).TextOf());
        Assert.True(new BlobArticleReader(Options.Create(new SummarizingOptions())).ReadItem(".json", Encode(Item), Mujaz.Summaries.Requests.ArticleOptions.Default).Succeeded);
    }

    [Theory]
    [InlineData("{\"id\":\"a1\",\"text\":3}", "a1")]
    [InlineData("{\"id\":12,\"text\":\"cut in the mid", "12")]
    [InlineData("{\"x\":{\"id\":\"inner\"},\"id\":\"a1\",", "a1")]
    [InlineData("{\"id\":\"a\\ud800\",\"text\":1}", null)]
    [InlineData("{\"text\":", null)]
    [InlineData("[1]", null)]
    public void The_id_of_a_broken_item_is_what_was_written_before_it_broke(string json, string? id) =>
        Assert.Equal(id, JsonArticleReader.IdOf(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void Fields_that_are_not_known_are_passed_over_however_deep_and_a_number_is_an_id()
    {
        var json = $"{{\"id\":7,\"meta\":{new string('[', 40)}{new string(']', 40)},\"text\":\"x\"}}";

        var request = new BlobArticleReader(Options.Create(new SummarizingOptions())).Read("a.json", Encoding.UTF8.GetBytes(json), Mujaz.Summaries.Requests.ArticleOptions.Default);

        Assert.Equal(["meta"], request.Value!.UnreadFields);
        Assert.Equal("7", request.Value.ItemId);
    }

    private static Task<IReadOnlyList<BatchEntry>> EntriesAsync(string name, byte[] content)
    {
        var format = BatchReader.FormatOf(name, content);
        Assert.NotNull(format);
        return Reader.Open(format.Value, content, CancellationToken.None).Value!.Entries.ReadAllAsync();
    }
}
