using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Mujaz.Articles.Decoding;

/// <summary>Infers the encoding of file names in archives that do not say it: those of the systems on which Arabic, French and English are written.</summary>
public static class FileNames
{
    // Enough to tell, and a bound on the work.
    private const int MostLookedAt = 1_000;

    // In an order of trust: of candidates that explain the names equally well the first is taken. 437 is the ZIP format's own.
    private static readonly Encoding[] CodePages =
        [.. new[] { 437, 850, 1252, 1256, 720 }.Select(number => CodePagesEncodingProvider.Instance.GetEncoding(number)!)];

    // The letters of Arabic by how often they occur in running text: the first make up three quarters of it.
    private const string CommonArabic = "اليمنوربتدةع";
    private const string UsualArabic = "هسفكقحجأىشصطخإء";
    private const string French = "àâçéèêëîïôùûüÿœæÀÂÇÉÈÊËÎÏÔÙÛÜŸŒÆ«»’";

    /// <summary>The encoding that fits all names best.</summary>
    /// <param name="names">The bytes of names from one archive.</param>
    public static Encoding EncodingOf(IEnumerable<ReadOnlyMemory<byte>> names)
    {
        var unclear = names.Where(name => name.Span.ContainsAnyInRange((byte)0x80, (byte)0xFF)).Take(MostLookedAt).ToList();
        return unclear.TrueForAll(name => Utf8.IsValid(name.Span))
            ? Encoding.UTF8
            : CodePages.MaxBy(codePage => unclear.Sum(name => PlausibilityOf(codePage.GetString(name.Span))))!;
    }

    private static int PlausibilityOf(string name)
    {
        var sum = 0;
        for (var index = 0; index < name.Length; index++)
        {
            if (name[index] > '\x7F')
            {
                sum += PlausibilityOf(index == 0 ? ' ' : name[index - 1], name[index]) + (IsTorn(name, index) ? -4 : 0);
            }
        }

        return sum;
    }

    /// <summary>Letters stand among letters of their own script, and small ones are not followed by capitals.</summary>
    private static int PlausibilityOf(char before, char character) => character switch
    {
        _ when IsArabic(character) => (CommonArabic.Contains(character), UsualArabic.Contains(character)) switch { (true, _) => 3, (_, true) => 2, _ => 1 },
        _ when French.Contains(character) => char.IsUpper(character) && char.IsLower(before) ? -1 : 2,
        _ when char.IsLetter(character) && character < '\u0250' => char.IsUpper(character) && char.IsLower(before) ? -1 : 0,
        '\u00A0' or '\u060C' or '\u061F' or '–' or '—' or '“' or '”' => 0,
        _ => char.IsControl(character) ? -4 : -2,
    };

    private static bool IsTorn(string name, int index) =>
        char.IsLetter(name[index])
        && (IsOfOtherScript(name[index], index == 0 ? ' ' : name[index - 1]) || IsOfOtherScript(name[index], index + 1 == name.Length ? ' ' : name[index + 1]));

    private static bool IsOfOtherScript(char letter, char neighbour) => char.IsLetter(neighbour) && IsArabic(letter) != IsArabic(neighbour);

    private static bool IsArabic(char character) => character is >= '\u0621' and <= '\u06D3' && CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.OtherLetter;
}
