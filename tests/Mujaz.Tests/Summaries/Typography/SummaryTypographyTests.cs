using FsCheck;
using FsCheck.Fluent;
using Mujaz.Languages;
using Mujaz.Summaries;
using Mujaz.Summaries.Typography;

namespace Mujaz.Tests.Summaries.Typography;

public sealed class SummaryTypographyTests
{
    private const string N = "\u00A0";

    [Theory]
    [InlineData("Il a dit : \"oui\".", "Il a dit" + N + ": «" + N + "oui" + N + "».")]
    [InlineData("Est-ce vrai ?", "Est-ce vrai" + N + "?")]
    [InlineData("Est-ce vrai?", "Est-ce vrai" + N + "?")]
    [InlineData("Quoi?!", "Quoi" + N + "?!")]
    [InlineData("Le plan «Maroc vert»; la suite", "Le plan «" + N + "Maroc vert" + N + "»" + N + "; la suite")]
    [InlineData("Le plan « Maroc vert »", "Le plan «" + N + "Maroc vert" + N + "»")]
    [InlineData("une hausse de 3,5 % et de 12%", "une hausse de 3,5" + N + "% et de 12" + N + "%")]
    [InlineData("1 500 000 personnes", "1" + N + "500" + N + "000 personnes")]
    [InlineData("à 12:30 sur https://exemple.ma?a=b;c", "à 12:30 sur https://exemple.ma?a=b;c")]
    [InlineData("en 2024 300 personnes", "en 2024 300 personnes")]
    [InlineData("le 14 avril 2025", "le 14 avril 2025")]
    public void French_gets_guillemets_and_no_break_spaces(string written, string printed) =>
        Assert.Equal(printed, SummaryTypography.Apply(written, Language.French));

    [Theory]
    [InlineData("قال الوزير, أمس; إن", "قال الوزير، أمس؛ إن")]
    [InlineData("هل وصل ?", "هل وصل؟")]
    [InlineData("بلغ 1,500 شخص", "بلغ 1,500 شخص")]
    [InlineData("نسبة ٣٫٥ في المائة سنة ٢٠٢٤", "نسبة 3٫5 في المائة سنة 2024")]
    [InlineData("الوزيـــر ،اليوم", "الوزير،اليوم")]
    [InlineData("سنة 1436هـ في الرياض", "سنة 1436هـ في الرياض")]
    [InlineData("عام 1436 هـ.", "عام 1436 هـ.")]
    [InlineData("فاز بـ99 صوتا ولـ«الأمة» رأي", "فاز بـ99 صوتا ولـ«الأمة» رأي")]
    [InlineData("عبر الـ Facebook وتطبيق .NET الجديد", "عبر الـ Facebook وتطبيق .NET الجديد")]
    [InlineData("شركات Apple, Google وغيرها", "شركات Apple, Google وغيرها")]
    [InlineData("انضم إلى OPEC, أمس", "انضم إلى OPEC، أمس")]
    public void Arabic_gets_its_own_marks_and_one_digit_style(string written, string printed) =>
        Assert.Equal(printed, SummaryTypography.Apply(written, Language.Arabic));

    [Fact]
    public void Arabic_Indic_digits_are_written_where_the_house_wants_them() => Assert.Equal(
        "سنة ٢٠٢٤", SummaryTypography.Apply("سنة 2024", Language.Arabic, ArabicDigits.ArabicIndic));

    [Theory]
    [InlineData("\u202BLaftit\u202C said\u200F hello\u200B", "Laftit said hello")]
    [InlineData("  two\n lines\t here ", "two lines here")]
    [InlineData("• A point", "A point")]
    public void Invisible_marks_line_breaks_and_bullets_go(string written, string printed) =>
        Assert.Equal(printed, SummaryTypography.Apply(written, Language.English));

    [Fact]
    public void Setting_a_text_twice_changes_nothing_more() => Check.QuickThrowOnFailure(Prop.ForAll(
        TextOf("ab12 ,;:!?%\"«»“”.،٣٤\u00A0\u200Fabوز").ToArbitrary(),
        text => Language.OfSummaries.All(language =>
        {
            var once = SummaryTypography.Apply(text, language);
            return SummaryTypography.Apply(once, language) == once;
        })));

    [Fact]
    public void No_letter_and_no_digit_is_lost_or_moved() => Check.QuickThrowOnFailure(Prop.ForAll(
        TextOf("aé1 ,;:!?%\"«»٣وزـ\u200F").ToArbitrary(),
        text => Language.OfSummaries.All(language =>
            Substance(SummaryTypography.Apply(text, language)) == Substance(text))));

    [Fact]
    public void No_text_makes_it_throw() => Check.QuickThrowOnFailure(Prop.ForAll(
        TextOf("a \ud83d\ude00\ud800\0\uffff\u0301\uFB01ز").ToArbitrary(),
        text => Language.OfSummaries.All(language => SummaryTypography.Apply(text, language) is not null)));

    private static Gen<string> TextOf(string alphabet) =>
        Gen.Elements(alphabet.AsEnumerable()).ListOf().Select(string.Concat);

    private static string Substance(string text) => string.Concat(text
        .Where(character => char.IsLetterOrDigit(character) && character != '\u0640')
        .Select(character => char.IsDigit(character) ? (char)('0' + (int)char.GetNumericValue(character)) : character));
}
