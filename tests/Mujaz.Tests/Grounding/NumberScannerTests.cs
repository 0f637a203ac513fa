using Mujaz.Grounding;
using Mujaz.Languages;

namespace Mujaz.Tests.Grounding;

public sealed class NumberScannerTests
{
    [Theory]
    [InlineData("en", "1,234.5", 1234.5)]
    [InlineData("en", "12,500,000 people", 12_500_000)]
    [InlineData("fr", "1 234,5", 1234.5)]
    [InlineData("fr", "1\u202F234,5", 1234.5)]
    [InlineData("fr", "12\u00A0500\u00A0000 habitants", 12_500_000)]
    [InlineData("fr", "1.234,5", 1234.5)]
    [InlineData("ar", "١٬٢٣٤٫٥", 1234.5)]
    [InlineData("ar", "۱۲۳۴", 1234)]
    [InlineData("ar", "٣٥", 35)]
    [InlineData("ar", "35,2", 35.2)]
    [InlineData("en", "0.75", 0.75)]
    [InlineData("en", "14½", 14.5)]
    public void Digits_are_read_with_the_marks_of_every_language(string language, string text, double value) =>
        Assert.Equal((decimal)value, Only(language, text).Value);

    [Theory]
    [InlineData("fr", "20.000", 20000, 20.0)]
    [InlineData("ar", "1.234", 1234, 1.234)]
    public void A_mark_before_three_digits_keeps_both_readings(string language, string text, double value, double alternative)
    {
        var number = Only(language, text);

        Assert.Equal([(decimal)value, (decimal)alternative], number.Alternatives.Prepend(number.Value));
    }

    [Theory]
    [InlineData("forty-two", 42)]
    [InlineData("one hundred and five", 105)]
    [InlineData("nineteen hundred", 1900)]
    [InlineData("three million two hundred thousand", 3_200_000)]
    [InlineData("three and a half million", 3_500_000)]
    [InlineData("half a million", 500_000)]
    [InlineData("two thirds", 2.0 / 3)]
    [InlineData("twenty-first", 21)]
    [InlineData("one trillion", 1_000_000_000_000)]
    [InlineData("five billion", 5_000_000_000)]
    [InlineData("$5bn", 5_000_000_000)]
    [InlineData("$5m", 5_000_000)]
    [InlineData("60 billion", 60_000_000_000)]
    public void English_words_are_read(string text, double value) => AssertValue("en", text, value);

    [Theory]
    [InlineData("quatre-vingt-dix-sept", 97)]
    [InlineData("soixante et onze", 71)]
    [InlineData("quatre-vingts", 80)]
    [InlineData("nonante-sept", 97)]
    [InlineData("septante-deux", 72)]
    [InlineData("deux cent trois", 203)]
    [InlineData("trois millions et demi", 3_500_000)]
    [InlineData("1,5 milliard", 1_500_000_000)]
    [InlineData("mille neuf cent quatre-vingt-quatre", 1984)]
    [InlineData("deux mille milliards", 2_000_000_000_000)]
    [InlineData("un million 200 000", 1_200_000)]
    [InlineData("deux tiers", 2.0 / 3)]
    [InlineData("XXIe", 21)]
    [InlineData("vingt et un", 21)]
    public void French_words_are_read(string text, double value) => AssertValue("fr", text, value);

    [Theory]
    [InlineData("ثلاثة ملايين ونصف", 3_500_000)]
    [InlineData("ثلاثة ملايين ونصف المليون", 3_500_000)]
    [InlineData("مليونان", 2_000_000)]
    [InlineData("مليونين ومئتي ألف", 2_200_000)]
    [InlineData("مئتين", 200)]
    [InlineData("مائتان وخمسون", 250)]
    [InlineData("ثلاثمائة", 300)]
    [InlineData("ثلاث مئة", 300)]
    [InlineData("ثلاثة وعشرون", 23)]
    [InlineData("وبثلاثة وعشرين", 23)]
    [InlineData("أحد عشر", 11)]
    [InlineData("اثنتي عشرة", 12)]
    [InlineData("خمسة عشر ألفا", 15_000)]
    [InlineData("ألف وتسعمئة وأربعة وثمانين", 1984)]
    [InlineData("الثالث والعشرين", 23)]
    [InlineData("القرن التاسع عشر", 19)]
    [InlineData("60 مليار", 60_000_000_000)]
    [InlineData("مليون و200 ألف", 1_200_000)]
    [InlineData("نصف مليون", 500_000)]
    [InlineData("ثلثي", 2.0 / 3)]
    [InlineData("ثلاثة أرباع", 0.75)]
    [InlineData("تريليون", 1_000_000_000_000)]
    public void Arabic_words_are_read_in_every_gender_case_and_dual(string text, double value) => AssertValue("ar", text, value);

    [Theory]
    [InlineData("ar", "لست متأكدا")]
    [InlineData("en", "a second opinion, one would think")]
    [InlineData("fr", "Le Canada et ses lacs")]
    public void Words_that_only_look_like_numbers_are_not_counted(string language, string text) =>
        Assert.DoesNotContain(Scan(language, text), number => number.Value > 2);

    [Theory]
    [InlineData("en", "68 per cent", 68)]
    [InlineData("en", "68%", 68)]
    [InlineData("fr", "68 %", 68)]
    [InlineData("fr", "douze pour cent", 12)]
    [InlineData("ar", "68 في المئة", 68)]
    [InlineData("ar", "68 بالمائة", 68)]
    [InlineData("ar", "٦٨٪", 68)]
    public void Percentages_are_told_from_amounts(string language, string text, int value)
    {
        var number = Only(language, text);

        Assert.Equal((NumberKind.Percent, value), (number.Kind, (int)number.Value));
    }

    [Theory]
    [InlineData("en", "five to ten per cent")]
    [InlineData("ar", "من 5 إلى 10 في المائة")]
    [InlineData("fr", "de 5 à 10 %")]
    public void In_a_range_both_ends_are_percentages(string language, string text) =>
        Assert.Equal([(5m, NumberKind.Percent), (10m, NumberKind.Percent)], Scan(language, text).Select(number => (number.Value, number.Kind)));

    [Theory]
    [InlineData("en", "7.55am", 475)]
    [InlineData("en", "4 p.m.", 240)]
    [InlineData("fr", "16h", 240)]
    [InlineData("fr", "07h55", 475)]
    [InlineData("ar", "19:55", 475)]
    public void Times_agree_between_clocks(string language, string text, int minutes)
    {
        var number = Only(language, text);

        Assert.Equal((NumberKind.Time, minutes), (number.Kind, (int)number.Value));
    }

    [Theory]
    [InlineData("en", "the 1990s", 1990)]
    [InlineData("fr", "les années 90", 90)]
    [InlineData("ar", "تسعينيات القرن الماضي", 90)]
    [InlineData("ar", "في التسعينات", 90)]
    [InlineData("en", "in her thirties", 30)]
    public void Decades_are_told_from_amounts(string language, string text, int value)
    {
        var number = Only(language, text);

        Assert.Equal((NumberKind.Decade, value), (number.Kind, (int)number.Value));
    }

    [Theory]
    [InlineData("14/04/2025")]
    [InlineData("14-04-2025")]
    [InlineData("14.04.2025")]
    public void Dates_in_digits_are_one_mention(string text) =>
        Assert.Equal([14, 4, 2025], Only("fr", text).Parts);

    [Theory]
    [InlineData("en", "3-1")]
    [InlineData("en", "3 to 1")]
    [InlineData("ar", "3 - 1")]
    public void A_score_is_two_numbers(string language, string text) =>
        Assert.Equal([3m, 1m], Scan(language, text).Select(number => number.Value));

    [Theory]
    [InlineData("en", "three, four")]
    [InlineData("fr", "trois ou quatre")]
    [InlineData("ar", "ثلاثة أو أربعة")]
    [InlineData("ar", "ثلاثة وأربعة")]
    public void Numbers_beside_each_other_are_not_added(string language, string text) =>
        Assert.Equal([3m, 4m], Scan(language, text).Select(number => number.Value));

    private static List<NumberMention> Scan(string language, string text) => NumberScanner.Scan(text, new Language(language));

    private static NumberMention Only(string language, string text) => Assert.Single(Scan(language, text));

    private static void AssertValue(string language, string text, double value) =>
        Assert.Equal(decimal.Round((decimal)value, 6), Only(language, text).Value);
}
