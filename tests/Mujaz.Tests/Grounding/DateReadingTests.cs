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

    [Theory]
    [InlineData("fr", "L'exercice 2023-24 est clos.", "en", "The 2023/2024 financial year is closed.")]
    [InlineData("ar", "أغلقت السنة المالية 2023/24.", "fr", "L’exercice 2023-2024 est clos.")]
    [InlineData("en", "The 2019–20 season was cut short.", "ar", "انتهى موسم 2019-2020 مبكرا.")]
    [InlineData("ar", "انتهى موسم 2019/2020 مبكرا.", "en", "The 2019-20 season was cut short.")]
    [InlineData("fr", "Le T1-2025 est bon.", "en", "The first quarter of 2025 is good.")]
    [InlineData("en", "Sales rose in 3Q 2024.", "fr", "Les ventes ont augmenté au troisième trimestre 2024.")]
    [InlineData("fr", "Les ventes du 2e trimestre montent.", "en", "Sales in Q2 rose.")]
    [InlineData("ar", "ارتفعت المبيعات في الفصل الأول من 2025.", "en", "Sales rose in Q1 2025.")]
    [InlineData("ar", "ارتفعت المبيعات خلال الربع الرابع.", "fr", "Les ventes ont augmenté au T4.")]
    [InlineData("en", "The population was 1.5m in 2010.", "ar", "كان عدد السكان 1,5 مليون سنة 2010.")]
    [InlineData("fr", "Il est né en 1956 av. J.-C.", "en", "He was born in 1956 BCE.")]
    [InlineData("ar", "القرن الخامس قبل الميلاد.", "fr", "Le Ve siècle avant notre ère.")]
    [InlineData("en", "The 5th century BC temple.", "ar", "معبد من القرن الخامس قبل الميلاد.")]
    [InlineData("en", "Three quarters of an hour.", "fr", "45 minutes.")]
    [InlineData("ar", "فاز الفريق بثلاثة أهداف دون مقابل.", "en", "The team won 3-0.")]
    [InlineData("fr", "L’équipe s’impose trois buts à un.", "en", "The team won 3-1.")]
    [InlineData("en", "The team won by two goals to nil.", "ar", "فاز الفريق بهدفين دون رد.")]
    [InlineData("ar", "من 20 شوال 1445 هـ.", "fr", "Le 20 chaoual 1445.")]
    [InlineData("en", "The deal is dated 5 Dhu al-Hijja 1445.", "ar", "الاتفاق بتاريخ 5 ذي الحجة 1445.")]
    [InlineData("fr", "La réunion mar. 5 mars.", "en", "The meeting on Tuesday 5 March.")]
    [InlineData("en", "Tues, March 5.", "fr", "Mardi 5 mars.")]
    [InlineData("ar", "الثلاثاء 5 آذار 2024.", "en", "Tuesday, March 5, 2024.")]
    [InlineData("ar", "5 آذار/مارس 2024.", "fr", "Le 5 mars 2024.")]
    [InlineData("en", "05/03/2024", "fr", "Le 5 mars 2024.")]
    [InlineData("en", "2024-03-05", "fr", "Le 5 mars 2024.")]
    [InlineData("fr", "Du 28 février au 3 mars.", "en", "From February 28 to March 3.")]
    [InlineData("en", "Feb 28-March 3.", "fr", "Du 28 février au 3 mars.")]
    [InlineData("ar", "من 28 فبراير إلى 3 مارس.", "en", "Feb. 28-March 3.")]
    [InlineData("ar", "أيام 12 و13 و14 أكتوبر.", "en", "October 12-14.")]
    [InlineData("en", "October 12, 13 and 14.", "fr", "Les 12, 13 et 14 octobre.")]
    [InlineData("fr", "Les 12 et 13 octobre.", "en", "October 12 and 13.")]
    [InlineData("fr", "3 alinéas, 1er octobre.", "en", "October 1.")]
    [InlineData("ar", "فاتح أكتوبر.", "fr", "Le 1er octobre.")]
    [InlineData("ar", "متم أكتوبر.", "fr", "Fin octobre.")]
    [InlineData("en", "Il y a 1 200 000 habitants.", "ar", "مليون ومئتا ألف نسمة.")]
    [InlineData("ar", "أكثر من 2000 شخص.", "en", "More than 2,000 people.")]
    [InlineData("ar", "حوالي الساعة العاشرة والنصف ليلا.", "fr", "Vers 22h30.")]
    [InlineData("ar", "على الساعة السادسة صباحا.", "en", "At 6 am.")]
    [InlineData("en", "At 6 am.", "ar", "على الساعة السادسة صباحا.")]
    [InlineData("fr", "À 18h.", "ar", "على الساعة السادسة مساء.")]
    [InlineData("ar", "في الساعة 18:00.", "fr", "À 18 heures.")]
    [InlineData("en", "At noon.", "ar", "منتصف النهار.")]
    [InlineData("fr", "À midi.", "en", "At 12:00.")]
    [InlineData("ar", "في منتصف الليل.", "en", "At midnight.")]
    [InlineData("en", "Kick-off is at 20:00 GMT.", "ar", "ينطلق على الساعة الثامنة مساء.")]
    [InlineData("en", "In the 1980s.", "fr", "Dans les années 80.")]
    [InlineData("fr", "Dans les années quatre-vingt.", "en", "In the 1980s.")]
    [InlineData("ar", "في ثمانينيات القرن الماضي.", "fr", "Dans les années 1980.")]
    public void Dates_and_times_agree_across_languages(string articleLanguage, string article, string language, string sentence) =>
        Assert.Empty(TestArticle.ValueFindings(articleLanguage, article, language, sentence));

    [Theory]
    [InlineData("ar", "أغلقت السنة المالية 2023/24.", "fr", "L’exercice 2022-2023 est clos.")]
    [InlineData("ar", "على الساعة السادسة صباحا.", "en", "At 7 am.")]
    [InlineData("ar", "الثلاثاء 5 آذار 2024.", "en", "Thursday, March 5, 2024.")]
    [InlineData("ar", "أيام 12 و13 و14 أكتوبر.", "en", "October 12-17.")]
    [InlineData("fr", "Du 28 février au 3 mars.", "en", "From February 28 to March 8.")]
    public void Dates_and_times_are_checked_across_languages(string articleLanguage, string article, string language, string sentence) =>
        Assert.NotEmpty(TestArticle.ValueFindings(articleLanguage, article, language, sentence));
}
