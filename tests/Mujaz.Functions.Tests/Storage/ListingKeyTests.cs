using FsCheck;
using FsCheck.Fluent;
using Mujaz.Functions.Storage;

namespace Mujaz.Functions.Tests.Storage;

public sealed class ListingKeyTests
{
    private const string Id = "131e956ff5b15d28e78cd051cda177c9";

    [Fact]
    public void What_is_newer_sorts_first_as_text()
    {
        Prop.ForAll<DateTime, DateTime>((one, other) =>
        {
            var (left, right) = (KeyOf(one), KeyOf(other));
            var order = string.CompareOrdinal(left.Day + left.Row, right.Day + right.Row);
            return Math.Sign(order) == Math.Sign(other.CompareTo(one));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_key_is_read_back_with_its_time()
    {
        Prop.ForAll<DateTime>(time =>
        {
            var key = KeyOf(time);
            return ListingKey.TryParse(key.ToString(), out var read) && read == key && read.ArticleId == Id && read.ListedAt.UtcTicks == time.Ticks;
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("79738871|2516838799999999999")]
    [InlineData("79738871|2516838799999999999|131e' or RowKey gt '")]
    [InlineData("7973887x|2516838799999999999|131e956f")]
    [InlineData("79738871|9999999999999999999|131e956f")]
    public void Anything_else_is_none(string? text) => Assert.False(ListingKey.TryParse(text, out _));

    private static ListingKey KeyOf(DateTime time) => ListingKey.Of(new DateTimeOffset(time.Ticks, TimeSpan.Zero), Id);
}
