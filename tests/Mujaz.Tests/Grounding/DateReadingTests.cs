namespace Mujaz.Tests.Grounding;

public sealed class DateReadingTests
{
    [Theory]
    [InlineData("ar", "يبدأ اللقاء في الساعة الثامنة والربع مساء.", "fr", "Le match débute à 20h15.")]
    [InlineData("ar", "يبدأ اللقاء في السابعة إلا ربعا.", "en", "The match starts at 6:45.")]
    [InlineData("ar", "ينطلق الاجتماع في الرابعة بعد الظهر.", "en", "The meeting starts at 4 p.m.")]
    [InlineData("ar", "ينطلق الاجتماع على الساعة الخامسة وعشرين دقيقة.", "fr", "La réunion débute à 17h20.")]
    [InlineData("en", "The match starts at half past eight.", "ar", "يبدأ اللقاء في الثامنة والنصف.")]
    [InlineData("en", "The match starts at quarter to nine.", "fr", "Le match débute à 20h45.")]
    [InlineData("fr", "Le match débute à huit heures et demie.", "en", "The match starts at 8:30 pm.")]
    [InlineData("fr", "Le match débute à 15 heures 30.", "en", "The match starts at 3:30 p.m.")]
    [InlineData("fr", "Le match débute à neuf heures moins le quart.", "en", "The match starts at 8:45.")]
    [InlineData("fr", "Le match débute à 15h30.", "ar", "ينطلق اللقاء على الساعة الثالثة والنصف.")]
    [InlineData("fr", "Le train part à 7h05.", "en", "The train leaves at 7:05.")]
    [InlineData("en", "The shop opens at 9 o’clock.", "fr", "Le magasin ouvre à 9 heures.")]
    [InlineData("ar", "على الساعة 15:30 ينطلق اللقاء.", "fr", "Le match débute à quinze heures trente.")]
    [InlineData("fr", "La réunion a duré deux heures et demie.", "en", "The meeting lasted two and a half hours.")]
    [InlineData("fr", "Le match débute à minuit.", "en", "The match starts at midnight.")]
    [InlineData("ar", "يبدأ اللقاء الساعة 21:00.", "en", "The match starts at 9 pm.")]
    public void Times_in_words_agree_with_clocks(string articleLanguage, string article, string language, string sentence) =>
        Assert.Empty(TestArticle.ValueFindings(articleLanguage, article, language, sentence));

    [Theory]
    [InlineData("ar", "يبدأ اللقاء في الساعة الثامنة والربع مساء.", "fr", "Le match débute à 20h30.")]
    [InlineData("en", "The match starts at half past eight.", "ar", "يبدأ اللقاء في التاسعة والنصف.")]
    [InlineData("fr", "Le match débute à 15 heures 30.", "en", "The match starts at 4:30 p.m.")]
    public void Times_in_words_are_checked(string articleLanguage, string article, string language, string sentence) =>
        Assert.NotEmpty(TestArticle.ValueFindings(articleLanguage, article, language, sentence));

    [Theory]
    [InlineData("fr", "La séance a lieu lundi.", "ar", "تنعقد الجلسة الاثنين.")]
    [InlineData("en", "The session was held on Monday.", "ar", "انعقدت الجلسة مساء الاثنين.")]
    [InlineData("en", "The session is on Sunday.", "ar", "تنعقد الجلسة الأحد المقبل.")]
    [InlineData("en", "The session is on Wednesday.", "ar", "تنعقد الجلسة يوم الأربعاء.")]
    [InlineData("fr", "La séance a lieu lundi.", "ar", "تنعقد الجلسة بعد غد الاثنين بالرباط.")]
    [InlineData("ar", "انعقدت الجلسة الإثنين.", "en", "The session was held on Monday.")]
    [InlineData("fr", "Les deux pays coopèrent.", "ar", "البلدان الاثنان يتعاونان.")]
    public void Monday_is_not_two(string articleLanguage, string article, string language, string sentence) =>
        Assert.Empty(TestArticle.ValueFindings(articleLanguage, article, language, sentence));

    [Theory]
    [InlineData("en", "The session was held on Monday.", "ar", "انعقدت الجلسة يوم الأحد.")]
    [InlineData("en", "The session was held on Sunday.", "ar", "انعقدت الجلسة الاثنين.")]
    public void Weekdays_that_are_numbers_too_are_checked(string articleLanguage, string article, string language, string sentence) =>
        Assert.NotEmpty(TestArticle.ValueFindings(articleLanguage, article, language, sentence));

    [Theory]
    [InlineData("ar", "بني المسجد في القرن الرابع عشر.", "fr", "La mosquée date du XIVe siècle.")]
    [InlineData("en", "The mosque dates from the 14th century.", "fr", "La mosquée date du XIVᵉ siècle.")]
    [InlineData("fr", "La mosquée date du XIVe siècle.", "en", "The mosque dates from the fourteenth century.")]
    [InlineData("fr", "La mosquée date du XIVème siècle.", "ar", "بني المسجد في القرن الرابع عشر.")]
    [InlineData("en", "The mosque was built in 1356.", "fr", "La mosquée date du XIVe siècle.")]
    [InlineData("en", "The wall is from the 9th century.", "fr", "Le mur date du IXe siècle.")]
    [InlineData("fr", "Le mur date du Ier siècle.", "en", "The wall is from the first century.")]
    public void Centuries_agree_in_Roman_numerals_and_words(string articleLanguage, string article, string language, string sentence) =>
        Assert.Empty(TestArticle.ValueFindings(articleLanguage, article, language, sentence));

    [Theory]
    [InlineData("en", "The mosque dates from the 14th century.", "fr", "La mosquée date du XVIe siècle.")]
    [InlineData("ar", "بني المسجد في القرن الرابع عشر.", "en", "The mosque dates from the 12th century.")]
    public void Centuries_are_checked(string articleLanguage, string article, string language, string sentence) =>
        Assert.NotEmpty(TestArticle.ValueFindings(articleLanguage, article, language, sentence));

    [Theory]
    [InlineData("en", "The fair runs March 3-9 in Fez.", "fr", "Le salon se tient du 3 au 9 mars à Fès.")]
    [InlineData("en", "The fair runs from May 28 to 31.", "ar", "المعرض من 28 إلى 31 مايو.")]
    [InlineData("fr", "Le salon se tient du 3 au 9 mars à Fès.", "en", "The fair runs March 3–9 in Fez.")]
    [InlineData("ar", "ينظم المعرض من 3 إلى 9 مارس.", "en", "The fair runs March 3 to 9.")]
    [InlineData("en", "The war of 1914-18 changed it.", "fr", "La guerre de 1914-1918 a tout changé.")]
    [InlineData("fr", "La guerre de 1914-1918 a tout changé.", "en", "The 1914-18 war changed it.")]
    [InlineData("ar", "دامت الحرب من 1950 إلى 1953.", "en", "The 1950-53 war lasted.")]
    [InlineData("en", "The budget for fiscal 2023/24 was approved.", "fr", "Le budget 2023-2024 a été adopté.")]
    [InlineData("ar", "موسم 2023/2024 انتهى.", "en", "The 2023-24 season is over.")]
    [InlineData("fr", "Entre 5 et 6 millions de personnes sont concernées.", "en", "Between 5 million and 6 million people are concerned.")]
    [InlineData("ar", "يتراوح العدد بين 10 آلاف و13 ألف شخص.", "fr", "Entre 10 000 et 13 000 personnes.")]
    [InlineData("ar", "يتراوح العدد بين عشرة آلاف وثلاثة عشر ألف شخص.", "fr", "Entre 10 000 et 13 000 personnes.")]
    [InlineData("fr", "Les ventes atteignent 6,01 et 2,82 millions d’unités.", "en", "Sales reached 6.01 million and 2.82 million units.")]
    [InlineData("en", "From 10 to 15 billion dirhams are needed.", "ar", "من 10 إلى 15 مليار درهم ضرورية.")]
    [InlineData("en", "Between one hundred and two hundred people came.", "fr", "Entre 100 et 200 personnes sont venues.")]
    [InlineData("ar", "بين خمسة وعشرة أشخاص حضروا.", "en", "Between 5 and 10 people came.")]
    [InlineData("ar", "بين عشرين وثلاثين شخصا حضروا.", "fr", "Entre 20 et 30 personnes sont venues.")]
    [InlineData("en", "Between 2 and 3 million came.", "ar", "بين مليونين و3 ملايين شخص حضروا.")]
    [InlineData("en", "Costs of $5-6 million are expected.", "fr", "Des coûts de 5 à 6 millions de dollars sont attendus.")]
    [InlineData("fr", "De 12 à 15 % des élèves.", "en", "Between 12% and 15% of pupils.")]
    public void Ranges_share_months_centuries_and_magnitudes(string articleLanguage, string article, string language, string sentence) =>
        Assert.Empty(TestArticle.ValueFindings(articleLanguage, article, language, sentence));

    [Theory]
    [InlineData("en", "The fair runs March 3-9 in Fez.", "fr", "Le salon se tient du 3 au 12 mars à Fès.")]
    [InlineData("en", "The war of 1914-18 changed it.", "fr", "La guerre de 1914-1919 a tout changé.")]
    [InlineData("fr", "Les ventes atteignent 6,01 et 2,82 millions d’unités.", "en", "Sales reached 6.01 billion units.")]
    public void Both_ends_of_a_range_are_checked(string articleLanguage, string article, string language, string sentence) =>
        Assert.NotEmpty(TestArticle.ValueFindings(articleLanguage, article, language, sentence));

    [Theory]
    [InlineData("ar", "صدر القرار في 12 تشرين 1 2024.", "fr", "La décision date du 12 octobre 2024.")]
    [InlineData("ar", "صدر القرار في 12 كانون 1.", "en", "The ruling came on 12 December.")]
    [InlineData("ar", "صدر القرار في 12 تشرين الثاني.", "en", "The ruling came on 12 November.")]
    [InlineData("fr", "La décision date du 12 octobre 2024.", "ar", "صدر القرار في 12 تشرين الأول 2024.")]
    [InlineData("fr", "La réunion est prévue lun. 4 nov.", "en", "The meeting is due on Monday 4 November.")]
    [InlineData("en", "The meeting is Wed 13 Nov.", "fr", "La réunion est mercredi 13 novembre.")]
    [InlineData("fr", "Réunion jeu. 14 nov. à Rabat.", "ar", "ينعقد الاجتماع الخميس 14 نونبر.")]
    [InlineData("en", "The meeting is Fri., Nov. 15.", "fr", "La réunion est vendredi 15 novembre.")]
    public void Numbered_months_and_short_weekdays_are_dates(string articleLanguage, string article, string language, string sentence) =>
        Assert.Empty(TestArticle.ValueFindings(articleLanguage, article, language, sentence));

    [Theory]
    [InlineData("ar", "صدر القرار في 12 كانون 1.", "en", "The ruling came on 12 January.")]
    [InlineData("fr", "La réunion est prévue lun. 4 nov.", "en", "The meeting is due on Tuesday 4 November.")]
    public void Numbered_months_and_short_weekdays_are_checked(string articleLanguage, string article, string language, string sentence) =>
        Assert.NotEmpty(TestArticle.ValueFindings(articleLanguage, article, language, sentence));

    [Theory]
    [InlineData("ar", "بني المعبد سنة 300 ق.م.", "en", "The temple was built in 300 BC.")]
    [InlineData("fr", "Le temple date de 300 av. J.-C.", "ar", "بني المعبد سنة 300 قبل الميلاد.")]
    [InlineData("fr", "Le temple date du IIIe siècle avant J.-C.", "en", "The temple is from the third century BC.")]
    public void Years_before_Christ_agree(string articleLanguage, string article, string language, string sentence) =>
        Assert.Empty(TestArticle.ValueFindings(articleLanguage, article, language, sentence));

    [Theory]
    [InlineData("en", "The temple was built in 300 BC by traders.", "fr", "Le temple fut bâti en 300 après J.-C.")]
    [InlineData("ar", "بني المعبد سنة 300 ق.م.", "en", "The temple was built in 300 AD.")]
    [InlineData("fr", "Le temple date de 300 av. J.-C.", "ar", "بني المعبد سنة 300 ميلادية.")]
    [InlineData("en", "The temple was built in AD 300.", "fr", "Le temple date de 300 av. J.-C.")]
    public void Years_before_Christ_are_no_others(string articleLanguage, string article, string language, string sentence) =>
        Assert.NotEmpty(TestArticle.ValueFindings(articleLanguage, article, language, sentence));

    [Theory]
    [InlineData("en", "Unemployment fell in Q2 2024.", "fr", "Le chômage a reculé au deuxième trimestre 2024.")]
    [InlineData("fr", "Le chômage a reculé au T4 2024.", "ar", "تراجعت البطالة في الربع الرابع من 2024.")]
    [InlineData("ar", "تراجعت البطالة في الربع الثالث.", "en", "Unemployment fell in the third quarter.")]
    [InlineData("ar", "تراجعت البطالة في الفصل الثالث.", "en", "Unemployment fell in Q3.")]
    [InlineData("en", "Unemployment fell in the third quarter.", "fr", "Le chômage a reculé au T3.")]
    [InlineData("fr", "Le premier trimestre a été bon.", "en", "The first quarter was good.")]
    [InlineData("en", "The team reached the quarter-finals.", "ar", "بلغ الفريق ربع النهائي.")]
    [InlineData("fr", "L’équipe est en quart de finale.", "en", "The team is in the quarterfinals.")]
    [InlineData("fr", "L’équipe est en quarts de finale.", "ar", "بلغ الفريق دور ربع النهائي.")]
    public void Quarters_of_a_year_are_no_fractions(string articleLanguage, string article, string language, string sentence) =>
        Assert.Empty(TestArticle.ValueFindings(articleLanguage, article, language, sentence));

    [Theory]
    [InlineData("fr", "Le chômage a reculé au T3 2024.", "en", "Unemployment fell in Q4 2024.")]
    public void Quarters_of_a_year_are_checked(string articleLanguage, string article, string language, string sentence) =>
        Assert.NotEmpty(TestArticle.ValueFindings(articleLanguage, article, language, sentence));
}
