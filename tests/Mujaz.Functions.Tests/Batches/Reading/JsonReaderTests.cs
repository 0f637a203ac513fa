using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Mujaz.Functions.Batches.Intake;
using Mujaz.Functions.Http;

namespace Mujaz.Functions.Tests.Batches.Reading;

public sealed class JsonReaderTests
{
    private const int MaxItemBytes = 100_000;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void An_array_gives_the_same_items_however_its_bytes_arrive() => Prop.ForAll(
        Items().ToArbitrary(),
        Sizes().ToArbitrary(),
        (items, sizes) =>
        {
            var array = Encoding.UTF8.GetBytes("\uFEFF[ " + string.Join(" ,\n", items) + " ]\n");
            return Read(JsonArrayReader.ReadAsync(new ChunkedStream(array, sizes), MaxItemBytes, Token)).SequenceEqual(items);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Lines_give_the_same_items_however_their_bytes_arrive() => Prop.ForAll(
        Items().ToArbitrary(),
        Sizes().ToArbitrary(),
        (items, sizes) =>
        {
            var lines = Encoding.UTF8.GetBytes("\uFEFF" + string.Join("\r\n\n", items));
            return Read(JsonLinesReader.ReadAsync(new ChunkedStream(lines, sizes), MaxItemBytes, Token)).SequenceEqual(items);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public async Task A_line_that_is_too_long_costs_only_itself()
    {
        var lines = Encoding.UTF8.GetBytes($"{{\"id\":1}}\n\"{new string('x', 3 * MaxItemBytes)}\"\n{{\"id\":3}}");

        var entries = await JsonLinesReader.ReadAsync(new ChunkedStream(lines, [7000]), MaxItemBytes, Token).ReadAllAsync();

        Assert.Equal([null, "itemTooLarge", null], entries.Select(entry => entry.Problem?.Code));
        Assert.Equal(["line 1", "line 2", "line 3"], entries.Select(entry => entry.Place));
    }

    [Theory]
    [InlineData("[{\"id\":1},{\"id\":2", "malformedJson", "item 2")]
    [InlineData("[{\"id\":1} {\"id\":2}]", "malformedJson", "item 2")]
    [InlineData("[{\"id\":1}", "malformedJson", "item 2")]
    [InlineData("{\"id\":1}", "malformedJson", "array")]
    [InlineData("", "emptyBatch", "")]
    public async Task A_broken_array_is_refused_with_the_item(string array, string code, string place)
    {
        var exception = await Assert.ThrowsAsync<ProblemException>(
            () => JsonArrayReader.ReadAsync(new ChunkedStream(Encoding.UTF8.GetBytes(array), [3]), MaxItemBytes, Token).ReadAllAsync());

        Assert.Equal(code, exception.Problem.Code);
        Assert.Contains(place, exception.Problem.Detail, StringComparison.Ordinal);
    }

    private static List<string> Read(IAsyncEnumerable<BatchEntry> entries) =>
        [.. entries.ReadAllAsync().GetAwaiter().GetResult().Select(entry => entry.TextOf())];

    private static Gen<int[]> Sizes() => Gen.Elements(1, 2, 3, 7, 50, 1000, 100_000).ArrayOf();

    /// <summary>JSON values in their raw text, some larger than a buffer.</summary>
    private static Gen<string[]> Items()
    {
        var text = Gen.Elements("mot ", "كلمة", "\"", "\\", "😀", "[", "}", ",", "\u0001", new string('x', 40_000)).ArrayOf().Select(string.Concat);
        return text.Select(value => JsonSerializer.Serialize(new { id = value, list = new[] { 1, 2 }, none = (string?)null })).ArrayOf()
            .Where(items => items.All(item => item.Length < MaxItemBytes));
    }
}
