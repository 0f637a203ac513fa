using FsCheck;
using FsCheck.Fluent;

namespace Mujaz.Tests.Articles;

/// <summary>Random texts made of what has broken text tools before, mixed with ordinary words.</summary>
internal static class TroublesomeTexts
{
    private static readonly string[] Pieces =
    [
        "المغرب", "وزير", "الرباط", "été", "l'eau", "Minister", "U.S.", "M.", "د.", "3.14", "١٢٫٥", "2024", "a", "و", "ه",
        " ", "  ", "\n", "\n\n", "\r\n", "\r", "\t", "\u00A0", "\u202F", "\u2028", ".", "..", "...", "…", "!", "؟", "،", "؛", ":", ";", "-", "–", "«", "»", "“", "”", "\"", "'", "’", "(", ")", "[", "]",
        "\u0640", "\u200C", "\u200D", "\u200B", "\u200F", "\u202B", "\u00AD", "\uFEFF", "\0", "\u0007", "\u0092", "\u064E", "\u0301", "\uFE0F",
        "ﻻ", "ﷺ", "ﬁ", "ﹶ", "\uD83D", "\uDE00", "😀", "👩", "&", "&amp;", "amp;", "&lt;", "&#38;", "&#1576;", "&nbsp;", "&#59;", "&shy;", "#", "*", "_", "`", "|", ">", "http://a.b/c", "x@y.z",
        "Leave a reply", "اترك رد", "شاهد أيضا", "À lire aussi", "0", "IMG 20240415 WA0235",
    ];

    private static readonly Gen<string> Piece = Gen.Frequency(
        (9, Gen.Elements(Pieces)),
        (1, ArbMap.Default.GeneratorFor<string>().Select(text => text ?? "")));

    /// <summary>Texts of up to some hundred pieces.</summary>
    public static Arbitrary<string> Arbitrary { get; } = Piece.ArrayOf().Select(pieces => string.Concat(pieces)).ToArbitrary();
}
