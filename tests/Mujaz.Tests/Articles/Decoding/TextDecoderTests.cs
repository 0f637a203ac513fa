using System.Text;
using FsCheck.Fluent;
using Mujaz.Articles.Decoding;

namespace Mujaz.Tests.Articles.Decoding;

public sealed class TextDecoderTests
{
    private const string Arabic = "أجرى وزير الداخلية المغربي مباحثات ثنائية مع نظيره الفرنسي في مدينة مراكش، وقال إن التعاون مثالي.";
    private const string French = "Le ministre de l’Intérieur a reçu mardi à Rabat son homologue français ; « une étape clé », a-t-il déclaré à la télévision.";

    [Theory]
    [InlineData(Arabic)]
    [InlineData(French)]
    [InlineData("Plain ASCII text, nothing else.")]
    [InlineData("")]
    public void Well_formed_utf8_is_certain(string text)
    {
        var decoded = TextDecoder.Decode(Encoding.UTF8.GetBytes(text));

        Assert.Equal(text, decoded.Text);
        Assert.Equal("utf-8", decoded.Charset);
        Assert.True(decoded.IsCertain);
        Assert.Equal(0, decoded.Replacements);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("utf-32BE")]
    public void Byte_order_mark_decides_and_is_not_part_of_the_text(string encodingName)
    {
        var encoding = Encoding.GetEncoding(encodingName);

        var decoded = TextDecoder.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(Arabic)], declaredCharset: "windows-1252");

        Assert.Equal(Arabic, decoded.Text);
        Assert.True(decoded.IsCertain);
    }

    [Theory]
    [InlineData("utf-16", "utf-16le", Arabic)]
    [InlineData("utf-16BE", "utf-16be", Arabic)]
    [InlineData("utf-16", "utf-16le", French)]
    [InlineData("utf-16BE", "utf-16be", French)]
    public void Utf16_without_a_mark_is_recognised(string encodingName, string charset, string text)
    {
        var decoded = TextDecoder.Decode(Encoding.GetEncoding(encodingName).GetBytes(text));

        Assert.Equal(text, decoded.Text);
        Assert.Equal(charset, decoded.Charset);
        Assert.False(decoded.IsCertain);
    }

    [Theory]
    [InlineData(1256, "windows-1256", Arabic)]
    [InlineData(28596, "iso-8859-6", "أجرى وزير الداخلية المغربي مباحثات ثنائية مع نظيره الفرنسي في مدينة مراكش، وقال إن التعاون مثالي.")]
    [InlineData(1252, "windows-1252", French)]
    [InlineData(28605, "iso-8859-15", "Le coût de l'œuvre dépasse 12 € selon le cœur du dossier.")]
    public void Single_byte_encoding_is_inferred_from_the_bytes(int codePage, string charset, string text)
    {
        var decoded = TextDecoder.Decode(CodePage(codePage).GetBytes(text));

        Assert.Equal(text, decoded.Text);
        Assert.Equal(charset, decoded.Charset);
        Assert.False(decoded.IsCertain);
    }

    [Theory]
    [InlineData("windows-1256", 1256)]
    [InlineData("CP1256", 1256)]
    [InlineData("\"iso-8859-1\"", 1252)]
    [InlineData(" Latin1 ", 1252)]
    [InlineData("ISO-8859-15", 28605)]
    public void Declared_encoding_is_followed_by_any_of_its_names(string label, int codePage)
    {
        var decoded = TextDecoder.Decode([0xE9, 0x20, 0xE0], label);

        Assert.Equal(CodePage(codePage).GetString([0xE9, 0x20, 0xE0]), decoded.Text);
        Assert.True(decoded.IsCertain);
    }

    [Fact]
    public void Well_formed_utf8_beats_a_wrong_declaration() =>
        Assert.Equal(French, TextDecoder.Decode(Encoding.UTF8.GetBytes(French), "iso-8859-1").Text);

    [Fact]
    public void Unknown_declaration_is_ignored() =>
        Assert.Equal("windows-1256", TextDecoder.Decode(CodePage(1256).GetBytes(Arabic), "x-unknown").Charset);

    [Fact]
    public void Damaged_utf8_is_repaired_and_the_damage_counted()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Arabic), 0xD8];

        var decoded = TextDecoder.Decode(bytes);

        Assert.Equal(Arabic + "\uFFFD", decoded.Text);
        Assert.Equal(1, decoded.Replacements);
        Assert.False(decoded.IsCertain);
    }

    [Fact]
    public void Replacement_character_of_the_author_is_no_damage() =>
        Assert.Equal(0, TextDecoder.Decode("a\uFFFDb"u8).Replacements);

    [Theory]
    [InlineData("25504446 2D312E37")]
    [InlineData("504B0304 14000600")]
    [InlineData("89504E47 0D0A1A0A")]
    [InlineData("FFD8FFE0 00104A46")]
    [InlineData("1F8B0800 00000000")]
    [InlineData("D0CF11E0 A1B11AE1")]
    [InlineData("00010203 04050607 08010203")]
    public void Binary_content_is_recognised(string hex)
    {
        var decoded = TextDecoder.Decode(Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal)));

        Assert.True(decoded.IsBinary);
        Assert.Null(decoded.Text);
        Assert.Null(decoded.Charset);
    }

    [Fact]
    public void Well_formed_text_survives_encoding_and_decoding() => Prop.ForAll<string?>(value =>
    {
        var text = new string([.. (value ?? "").Where(character => !char.IsSurrogate(character) && (character >= ' ' || character == '\n'))]).TrimStart('\uFEFF');
        var expected = text.StartsWith("%PDF-", StringComparison.Ordinal) ? null : text;
        return TextDecoder.Decode(Encoding.UTF8.GetBytes(text)).Text == expected
            && TextDecoder.Decode([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)]).Text == text;
    }).Check();

    [Fact]
    public void Any_bytes_give_an_answer() => Prop.ForAll<byte[]>(bytes =>
    {
        var decoded = TextDecoder.Decode(bytes);
        return decoded.IsBinary == (decoded.Text is null) && decoded.IsBinary == (decoded.Charset is null);
    }).Check();

    private static Encoding CodePage(int number) => CodePagesEncodingProvider.Instance.GetEncoding(number)!;
}
