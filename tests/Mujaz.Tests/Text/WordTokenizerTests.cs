using FsCheck.Fluent;
using Mujaz.Tests.Articles;
using Mujaz.Text;

namespace Mujaz.Tests.Text;

public sealed class WordTokenizerTests
{
    [Theory]
    [InlineData("L'eau qu’il boit aujourd'hui", "L'|eau|qu’|il|boit|aujourd'hui")]
    [InlineData("Jusqu'à Saint-Denis, peut-être", "Jusqu'|à|Saint-Denis|peut-être")]
    [InlineData("It doesn't matter, rock-solid.", "It|doesn't|matter|rock-solid")]
    [InlineData("وبالمغرب، سيكتبونها: «نعم»", "وبالمغرب|سيكتبونها|نعم")]
    [InlineData("مُكثَّفاً جدًّا", "مُكثَّفاً|جدًّا")]
    [InlineData("3.5 و1.250,50 و١٢٫٥ 14/04/2025", "3.5|و1.250,50|و١٢٫٥|14|04|2025")]
    [InlineData("U.S. p.m. أ.د. و.م.ع", "U.S|p.m|أ.د|و.م.ع")]
    [InlineData("«» … — !", "")]
    public void Words_are_found(string text, string expected) =>
        Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries), WordTokenizer.Tokenize(text).Select(span => span.Of(text).ToString()));

    [Fact]
    public void Count_is_the_number_of_words() => Prop.ForAll(TroublesomeTexts.Arbitrary, text =>
        WordTokenizer.Count(text) == WordTokenizer.Tokenize(text).Count).Check();

    [Fact]
    public void Words_are_in_order_and_no_letter_lies_outside() => Prop.ForAll(TroublesomeTexts.Arbitrary, text =>
    {
        var end = 0;
        foreach (var span in WordTokenizer.Tokenize(text))
        {
            if (span.Length == 0 || span.Start < end || text[end..span.Start].Any(char.IsLetterOrDigit))
            {
                return false;
            }

            end = span.End;
        }

        return !text[end..].Any(char.IsLetterOrDigit);
    }).Check(1000);
}
