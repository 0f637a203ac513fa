using System.Text;
using FsCheck.Fluent;
using Mujaz.Articles.Cleaning;

namespace Mujaz.Tests.Articles.Cleaning;

public sealed class TextSanitizerTests
{
    [Theory]
    [InlineData("a\0b\u0007c\u007Fd", "abcd")]
    [InlineData("😀 ok", "😀 ok")]
    [InlineData("a\uFFFEb\uFDD0c\uE000d", "abcd")]
    public void Characters_that_are_no_text_are_dropped(string text, string expected) => Assert.Equal(expected, TextSanitizer.Sanitize(text));

    [Fact]
    public void Lone_surrogates_are_dropped() => Assert.Equal("abc", TextSanitizer.Sanitize(string.Concat("a", "\uD800", "b", "\uDC00", "c")));

    [Theory]
    [InlineData("ﻻ", "لا")]
    [InlineData("ﺍﻟﻤﻐﺮﺏ", "المغرب")]
    [InlineData("ﷺ", "ﷺ")]
    [InlineData("eﬃcace", "efficace")]
    [InlineData("ﹶ", "َ")]
    public void Presentation_forms_become_letters(string text, string expected) => Assert.Equal(expected, TextSanitizer.Sanitize(text));

    [Theory]
    [InlineData("الـمـغـرب", "المغرب")]
    [InlineData("المـــــغرب", "المغرب")]
    [InlineData("سنة 1446 هـ", "سنة 1446 هـ")]
    [InlineData("ذكرى الـ30", "ذكرى الـ30")]
    public void Tatweel_goes_inside_a_word_and_stays_at_its_end(string text, string expected) => Assert.Equal(expected, TextSanitizer.Sanitize(text));

    [Theory]
    [InlineData("\u202Bالمغرب\u202C \u200Fو\u200E \u2067فرنسا\u2069\u061C", "المغرب و فرنسا")]
    [InlineData("a\u200Bb\u2060c\uFEFFd", "abcd")]
    [InlineData("in\u00ADstitution", "institution")]
    public void Invisible_characters_are_dropped(string text, string expected) => Assert.Equal(expected, TextSanitizer.Sanitize(text));

    [Theory]
    [InlineData("می\u200Cخواهم", "می\u200Cخواهم")]
    [InlineData("في\u200Cالمغرب", "فيالمغرب")]
    [InlineData("👨\u200D👩\u200D👧", "👨\u200D👩\u200D👧")]
    public void Zero_width_joiners_stay_where_they_mean_something(string text, string expected) => Assert.Equal(expected, TextSanitizer.Sanitize(text));

    [Theory]
    [InlineData("Dupont &amp; fils", "Dupont & fils")]
    [InlineData("l&#8217;&eacute;t&eacute;", "l’été")]
    [InlineData("a&nbsp;b", "a b")]
    [InlineData("&#1605;&#1608;&#1580;&#1586;", "موجز")]
    [InlineData("&amp;lt;b&amp;gt;", "<b>")]
    [InlineData("AT&T; R&D", "AT&T; R&D")]
    [InlineData("l&#146;été", "l’été")]
    [InlineData("&#x1F600;", "😀")]
    public void Entities_left_in_text_become_characters(string text, string expected) => Assert.Equal(expected, TextSanitizer.Sanitize(text));

    [Theory]
    [InlineData("a\r\nb\rc\u2028d", "a\nb\nc\nd")]
    [InlineData("a\n\n\n\nb", "a\n\nb")]
    [InlineData("  a  \n  b\t\tc  ", "a\nb c")]
    [InlineData("\n\na\n\n", "a")]
    public void Line_endings_and_spaces_are_one_of_a_kind(string text, string expected) => Assert.Equal(expected, TextSanitizer.Sanitize(text));

    [Theory]
    [InlineData("«\u00A0Oui\u00A0»\u202F!", "«\u00A0Oui\u00A0»\u202F!")]
    [InlineData("12\u202F500\u00A0%", "12\u202F500\u00A0%")]
    [InlineData("M.\u00A0Dupont", "M. Dupont")]
    public void No_break_spaces_stay_where_french_typography_puts_them(string text, string expected) => Assert.Equal(expected, TextSanitizer.Sanitize(text));

    [Theory]
    [InlineData("٢٠٢٤ ۲۰۲۴ 2024")]
    [InlineData("“إعلان” «مهم» مُكثَّفاً")]
    [InlineData("أإآٱى ة")]
    public void Digits_quotation_marks_and_spelling_stay_as_written(string text) => Assert.Equal(text, TextSanitizer.Sanitize(text));

    [Fact]
    public void Windows_1252_characters_mislabelled_as_latin1_are_recovered() =>
        Assert.Equal("l’été – « cœur » …", TextSanitizer.Sanitize("l\u0092été \u0096 « c\u009Cur » \u0085"));

    [Fact]
    public void Sanitising_twice_is_sanitising_once() => Prop.ForAll(TroublesomeTexts.Arbitrary, text =>
    {
        var once = TextSanitizer.Sanitize(text);
        return TextSanitizer.Sanitize(once) == once;
    }).Check(2000);

    [Fact]
    public void Sanitised_text_is_well_formed_and_free_of_controls() => Prop.ForAll(TroublesomeTexts.Arbitrary, text =>
    {
        var sanitized = TextSanitizer.Sanitize(text);
        return StrictUtf16.GetByteCount(sanitized) == sanitized.Length * 2
            && sanitized.All(character => character == '\n' || !char.IsControl(character))
            && !sanitized.Contains("\n\n\n", StringComparison.Ordinal);
    }).Check(1000);

    /// <summary>Throws on lone surrogates.</summary>
    private static readonly Encoding StrictUtf16 = new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);
}
