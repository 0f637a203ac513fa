using FsCheck.Fluent;
using Mujaz.Articles;

namespace Mujaz.Tests.Articles;

public sealed class ArticleKeyTests
{
    private const string Text = "أكّد الوزير، يوم 14 أبريل 2025، أنّ الشراكة “متينة” بنسبة 3.5%";

    [Fact]
    public void Key_is_the_first_half_of_a_sha256_in_lower_case_hexadecimal()
    {
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223", ArticleKey.Compute("abc"));
        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb924", ArticleKey.Compute(""));
    }

    [Theory]
    [InlineData("أكد الوزير، يوم 14 أبريل 2025، أن الشراكة “متينة” بنسبة 3.5%")]
    [InlineData("أكّد الوزير،  يوم\n١٤ أبريل ٢٠٢٥، أنّ الشراكة “متينة” بنسبة ٣.٥%")]
    [InlineData("  أكّد الـوزيـر، يوم ۱۴ أبريل 2025، أنّ \u200Fالشراكة\u202C “متينة” بنسبة 3.5%\r\n")]
    [InlineData("أكّد الوزير، يوم\u00A014 أبريل 2025، أنّ ﺍﻟﺸﺮﺍﻛﺔ “متينة” بنسبة 3.5%")]
    public void Differences_no_reader_sees_make_no_other_key(string variant) => Assert.Equal(ArticleKey.Compute(Text), ArticleKey.Compute(variant));

    [Theory]
    [InlineData("أكّد الوزير، يوم 15 أبريل 2025، أنّ الشراكة “متينة” بنسبة 3.5%")]
    [InlineData("اكّد الوزير، يوم 14 أبريل 2025، أنّ الشراكة “متينة” بنسبة 3.5%")]
    [InlineData("أكّد الوزير يوم 14 أبريل 2025، أنّ الشراكة “متينة” بنسبة 3.5%")]
    public void Differences_a_reader_sees_make_another_key(string variant) => Assert.NotEqual(ArticleKey.Compute(Text), ArticleKey.Compute(variant));

    [Fact]
    public void Canonical_decomposition_makes_no_other_key() =>
        Assert.Equal(ArticleKey.Compute("L’été à Fès, أإآؤئ"), ArticleKey.Compute("L’e\u0301te\u0301 a\u0300 Fe\u0300s, ا\u0654ا\u0655ا\u0653و\u0654ي\u0654"));

    [Fact]
    public void Invisible_insertions_make_no_other_key() => Prop.ForAll(TroublesomeTexts.Arbitrary, text =>
        ArticleKey.Compute(text) == ArticleKey.Compute("\u200F" + string.Concat(text.Select(character => char.IsSurrogate(character) ? character.ToString() : character + "\u200B")) + " \n"))
        .Check();

    [Fact]
    public void Every_text_has_a_key_of_32_hexadecimal_digits() => Prop.ForAll(TroublesomeTexts.Arbitrary, text =>
        ArticleKey.Compute(text) is { Length: 32 } key && key.All(char.IsAsciiHexDigitLower)).Check();
}
