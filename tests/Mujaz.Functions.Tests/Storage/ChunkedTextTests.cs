using Azure.Data.Tables;
using FsCheck;
using FsCheck.Fluent;
using Mujaz.Functions.Storage;

namespace Mujaz.Functions.Tests.Storage;

public sealed class ChunkedTextTests
{
    private const int Limit = 32_768;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(Limit)]
    [InlineData(Limit + 1)]
    [InlineData(5 * Limit + 17)]
    public void A_text_of_any_length_comes_back(int length)
    {
        var text = string.Create(length, 0, (span, _) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = (char)('ا' + (i % 28));
            }
        });

        Assert.Equal(text, RoundTrip(text, out _));
    }

    [Fact]
    public void No_chunk_is_over_the_services_limit()
    {
        RoundTrip(new string('x', 100_000), out var entity);

        Assert.All(entity.Keys.Where(key => key.StartsWith("Payload", StringComparison.Ordinal)), key => Assert.True(entity.GetString(key)!.Length <= Limit));
    }

    [Fact]
    public void A_surrogate_pair_is_never_parted()
    {
        var text = new string('x', Limit - 1) + "😀" + new string('y', Limit);

        Assert.Equal(text, RoundTrip(text, out var entity));
        Assert.False(char.IsHighSurrogate(entity.GetString("Payload")![^1]));
    }

    [Fact]
    public void Any_text_comes_back() =>
        Prop.ForAll<NonNull<string>, PositiveInt>((text, times) =>
        {
            var value = string.Concat(Enumerable.Repeat(text.Get, (times.Get * 300) % 5_000));
            return RoundTrip(value, out _) == value;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void An_entity_without_the_property_gives_null() => Assert.Null(ChunkedText.Read(new TableEntity("p", "r"), "Payload"));

    private static string? RoundTrip(string text, out TableEntity entity)
    {
        entity = new TableEntity("p", "r");
        ChunkedText.Write(entity, "Payload", text);
        return ChunkedText.Read(entity, "Payload");
    }
}
