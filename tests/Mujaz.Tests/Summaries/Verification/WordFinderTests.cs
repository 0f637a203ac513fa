using FsCheck;
using FsCheck.Fluent;
using Mujaz.Summaries.Verification;

namespace Mujaz.Tests.Summaries.Verification;

public sealed class WordFinderTests
{
    [Theory]
    [InlineData("The port handled 840,000 boxes.", "840,000", 17, 7)]
    [InlineData("Le port a traité 840\u00A0000 conteneurs.", "840 000", 17, 7)]
    [InlineData("La Ministre a confirmé.", "la ministre", 0, 11)]
    [InlineData("أكّد الوزيرُ ذلك.", "أكد الوزير", 0, 11)]
    [InlineData("قال الـوزير ذلك.", "الوزير", 4, 7)]
    [InlineData("one two", " two ", 4, 3)]
    public void Words_are_found_where_they_stand(string text, string words, int start, int length)
    {
        var span = WordFinder.Find(text, words);

        Assert.Equal((start, length), (span!.Value.Start, span.Value.Length));
    }

    [Theory]
    [InlineData("The port handled 840,000 boxes.", "480,000")]
    [InlineData("The port.", "ports")]
    [InlineData("The port.", "")]
    [InlineData("", "port")]
    [InlineData("The port.", "\u0640")]
    public void Other_words_are_not(string text, string words) => Assert.Null(WordFinder.Find(text, words));

    [Fact]
    public void Every_part_of_a_text_is_found_in_it() => Prop.ForAll(
        ArbMap.Default.ArbFor<NonEmptyString>(),
        ArbMap.Default.ArbFor<(byte Start, byte Length)>(),
        (text, part) =>
        {
            var start = part.Start % text.Get.Length;
            var words = text.Get.Substring(start, Math.Min(part.Length, text.Get.Length - start));
            var found = WordFinder.Find(text.Get, words);
            return string.IsNullOrWhiteSpace(words) ? found is null : found is { } span && span.Of(text.Get).Equals(words.Trim(), StringComparison.Ordinal);
        }).QuickCheckThrowOnFailure();
}
