using FsCheck.Fluent;
using Mujaz.Tests.Articles;
using Mujaz.Text;

namespace Mujaz.Tests.Text;

public sealed class TextFoldingTests
{
    [Theory]
    [InlineData("Élysée", "elysee")]
    [InlineData("ŒUVRE", "oeuvre")]
    [InlineData("الأُمَّة", "الامه")]
    [InlineData("مسؤول", "مسوول")]
    [InlineData("رئيس", "رييس")]
    [InlineData("کابل", "كابل")]
    [InlineData("ﻻ", "لا")]
    [InlineData("Søren", "soren")]
    [InlineData("—", "—")]
    public void A_word_is_folded(string word, string folded) => Assert.Equal(folded, TextFolding.Fold(word));

    [Theory]
    [InlineData("À lire aussi :  L’œuvre", "a lire aussi l oeuvre")]
    [InlineData("٣ رسائل — إلى الأُمَّة", "3 رسائل الي الامه")]
    [InlineData("!", "")]
    public void A_line_is_words_with_one_space_between_them(string line, string folded) => Assert.Equal(folded, TextFolding.FoldLine(line));

    /// <summary>Stored fingerprints of articles hash folded lines: what they keep apart stays apart.</summary>
    [Theory]
    [InlineData("مسؤول رئيس", "مسؤول رئيس")]
    [InlineData("Søren Weiß", "søren weiß")]
    public void A_folded_line_keeps_the_variants_of_letters(string line, string folded) => Assert.Equal(folded, TextFolding.FoldLine(line));

    [Fact]
    public void Folding_twice_changes_nothing() => Prop.ForAll(TroublesomeTexts.Arbitrary, text =>
        TextFolding.Fold(TextFolding.Fold(text)) == TextFolding.Fold(text)
        && TextFolding.FoldLine(TextFolding.FoldLine(text)) == TextFolding.FoldLine(text)).Check(200);
}
