using System.Text;
using Mujaz.Articles;

namespace Mujaz.Evaluation.Fuzzing;

/// <summary>Inputs that have broken text tools: first hostile ones of some size, then random ones without end.</summary>
internal sealed class FuzzInputs(Random random)
{
    private static readonly ArticleFormat[] Formats = Enum.GetValues<ArticleFormat>();

    private static readonly string[] Pieces =
    [
        "المغرب ", "وزير الداخلية ", "Le ministre ", "the minister ", ". ", "؟ ", "…", "\n", "\n\n", "شاهد أيضا\n", "Leave a reply\n", "À lire aussi : ", "# ", "- ", "* ", "**", "_", "[", "](", "![", ")", "`", "<p>", "</p>", "<div>", "<!--", "&amp;", "&#1576;", "&", ";",
        "\u0640", "\u200C", "\u200D", "\u00A0", "\uFEFF", "\0", "\uFFFD", "ﻻ", "😀", "http://a.b/", "a@b.c", "0 ", "2024 ", "1. ", "|", "---\n", "\"", "«", "»", "(c) ", "©", "#tag ", "IMG_1.jpg\n",
    ];

    /// <summary>Inputs of a megabyte or more, each made to hit one weak spot, in every format.</summary>
    public static IEnumerable<FuzzInput> Hostile()
    {
        var inputs = new (string Name, Func<string> Make)[]
        {
            ("one sentence of 5 MB", () => Repeat("كلمة أخرى ", 500_000)),
            ("100,000 sentences", () => Repeat("هذه جملة قصيرة. ", 100_000)),
            ("100,000 lines", () => Repeat("Une ligne courte\n", 100_000)),
            ("100,000 headlines with prose", () => Repeat("عنوان خبر جديد حول موضوع آخر\n\nهذا نص الخبر الذي يتحدث عن أشياء كثيرة ومتنوعة جدا.\n\n", 20_000)),
            ("stops", () => Repeat(".", 1_000_000)),
            ("quotation marks", () => Repeat("\". ", 300_000)),
            ("initials", () => Repeat("A. ", 300_000)),
            ("opening brackets", () => Repeat("[", 500_000)),
            ("unclosed links", () => Repeat("[a](", 250_000)),
            ("nested elements", () => Repeat("<div>", 200_000)),
            ("nested tables", () => Repeat("<table><tr><td>x", 60_000)),
            ("unclosed formatting", () => Repeat("<b><i><a href=x>texte ", 40_000)),
            ("asterisks", () => Repeat("*a **b _c ", 100_000)),
            ("ampersands", () => Repeat("&amp;", 200_000)),
            ("nested entities", () => "&" + Repeat("amp;", 250_000)),
            ("tatweel", () => Repeat("\u0640", 500_000)),
            ("joiners", () => Repeat("ب\u200C", 300_000)),
            ("digits", () => Repeat("1234567890", 100_000)),
            ("emoji", () => Repeat("😀", 250_000)),
            ("one word", () => Repeat("a", 1_000_000)),
            ("hyphens", () => Repeat("a-", 500_000)),
            ("apostrophes", () => Repeat("l'", 500_000)),
            ("cue lines", () => Repeat("شاهد أيضا\nعنوان\n", 50_000)),
            ("bylines", () => Repeat("Par AFP\n", 100_000)),
            ("repeated headline", () => Repeat("Un titre répété sans fin\n", 40_000)),
            ("no letters", () => Repeat("*** \n", 200_000)),
        };
        return inputs.SelectMany(input => Formats.Select(format => new FuzzInput($"{input.Name} ({format})", Encoding.UTF8.GetBytes(input.Make()), format)));
    }

    /// <summary>Random bytes, random pieces, and damaged text, up to some 20 kB each.</summary>
    public IEnumerable<FuzzInput> Random()
    {
        while (true)
        {
            var format = Formats[random.Next(Formats.Length)];
            yield return random.Next(4) switch
            {
                0 => new FuzzInput("random bytes", RandomBytes(), format),
                1 => new FuzzInput("random UTF-16", [0xFF, 0xFE, .. RandomBytes()], format),
                2 => new FuzzInput("damaged pieces", Damaged(Encoding.UTF8.GetBytes(RandomPieces())), format),
                _ => new FuzzInput("random pieces", Encoding.UTF8.GetBytes(RandomPieces()), format),
            };
        }
    }

    private byte[] RandomBytes()
    {
        var bytes = new byte[random.Next(20_000)];
        random.NextBytes(bytes);
        return bytes;
    }

    private string RandomPieces()
    {
        var text = new StringBuilder();
        for (var count = random.Next(2_000); count > 0; count--)
        {
            text.Append(Pieces[random.Next(Pieces.Length)]);
        }

        return text.ToString();
    }

    private byte[] Damaged(byte[] bytes)
    {
        for (var count = random.Next(20); count > 0 && bytes.Length > 0; count--)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return bytes;
    }

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();
}
