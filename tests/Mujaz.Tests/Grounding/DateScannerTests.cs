using Mujaz.Grounding;
using Mujaz.Languages;

namespace Mujaz.Tests.Grounding;

public sealed class DateScannerTests
{
    [Theory]
    [InlineData("ar", "14 أبريل", 4)]
    [InlineData("ar", "14 نيسان", 4)]
    [InlineData("ar", "14 أفريل", 4)]
    [InlineData("ar", "14 إبريل", 4)]
    [InlineData("ar", "14 يوليوز", 7)]
    [InlineData("ar", "14 جويلية", 7)]
    [InlineData("ar", "14 تموز", 7)]
    [InlineData("ar", "14 يوليه", 7)]
    [InlineData("ar", "14 غشت", 8)]
    [InlineData("ar", "14 أوت", 8)]
    [InlineData("ar", "14 آب", 8)]
    [InlineData("ar", "14 شتنبر", 9)]
    [InlineData("ar", "14 كانون الثاني", 1)]
    [InlineData("ar", "14 كانون الأول", 12)]
    [InlineData("ar", "14 تشرين الثاني", 11)]
    [InlineData("fr", "le 14 août", 8)]
    [InlineData("fr", "le 14 décembre", 12)]
    [InlineData("en", "April 14", 4)]
    [InlineData("en", "14th of April", 4)]
    [InlineData("ar", "14 رمضان", 109)]
    [InlineData("fr", "le 14 ramadan", 109)]
    [InlineData("ar", "14 ذو الحجة", 112)]
    public void Months_of_every_tradition_are_read_with_their_day(string language, string text, int month)
    {
        var date = Assert.Single(TextAnalysis.Of(text, new Language(language)).Dates);

        Assert.Equal((14, month, true), (date.Day, date.Month, date.IsCertain));
    }

    [Theory]
    [InlineData("ar", "مارس الفريق ضغطا")]
    [InlineData("en", "Theresa May said that it may rain")]
    [InlineData("ar", "التقى الأب ابنه")]
    [InlineData("ar", "كلا البلدين الاثنين")]
    public void Everyday_words_are_no_certain_dates(string language, string text) =>
        Assert.DoesNotContain(TextAnalysis.Of(text, new Language(language)).Dates, date => date.IsCertain);

    [Theory]
    [InlineData("ar", "يوم الاثنين", 1)]
    [InlineData("ar", "مساء الجمعة", 5)]
    [InlineData("fr", "dimanche dernier", 7)]
    [InlineData("en", "on Wednesday", 3)]
    public void Weekdays_are_read(string language, string text, int weekday) =>
        Assert.Equal(weekday, Assert.Single(TextAnalysis.Of(text, new Language(language)).Dates).Weekday);
}
