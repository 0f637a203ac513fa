using Mujaz.Grounding;
using Mujaz.Languages;

namespace Mujaz.Tests.Grounding;

/// <summary>What a sentence must show of a word before an article without it is a finding.</summary>
public sealed class NameEvidenceTests
{
    [Theory]
    [InlineData("en", "The report was written by Jones last year.", "Jones")]
    [InlineData("en", "The inquiry heard James Turner for two hours.", "Turner")]
    [InlineData("en", "The judge believed Turner.", "Turner")]
    [InlineData("fr", "La ministre a reçu Mercier dans la matinée.", "Mercier")]
    [InlineData("fr", "Le tribunal a entendu Marine Le Pen.", "Pen")]
    [InlineData("en", "They said that Mr. Rose had left.", "Rose")]
    public void A_capital_inside_a_sentence_makes_a_name_whatever_the_ending(string language, string sentence, string names) =>
        Assert.All(names.Split(',').Where(name => name.Length > 2), name => Assert.Contains(name, NamesIn(language, sentence)));

    [Theory]
    [InlineData("fr", "Seule la commission peut trancher.")]
    [InlineData("fr", "Soupçonné de fraude, il a nié les faits.")]
    [InlineData("fr", "Pensez à vérifier vos billets.")]
    [InlineData("en", "Turnout fell in every district.")]
    [InlineData("en", "Drought has emptied the reservoirs.")]
    [InlineData("en", "Commuters face longer delays this week.")]
    public void The_first_word_of_a_sentence_is_no_name_for_its_capital(string language, string sentence) => Assert.Empty(NamesIn(language, sentence));

    [Theory]
    [InlineData("en", "Drought Threatens Harvests Across Northern Valleys")]
    [InlineData("en", "COUNCIL ADOPTS SCHOOL REFURBISHMENT PLAN")]
    public void Title_case_and_capitals_alone_make_no_names(string language, string headline) => Assert.Empty(NamesIn(language, headline));

    [Theory]
    [InlineData("Her book \"Superpowers: The New Order\" sold well.")]
    [InlineData("Many wrote under #MeToo that week.")]
    public void Titles_of_works_and_tags_are_no_names(string sentence) => Assert.Empty(NamesIn("en", sentence));

    [Theory]
    [InlineData("وقال السيد الغامدي إن الطريق مفتوح.", "الغامدي")]
    [InlineData("وصل نيلسون الجواهري إلى المدينة.", "الجواهري")]
    public void An_ending_of_belonging_behind_a_title_or_a_person_makes_a_name(string sentence, string name) => Assert.Contains(name, NamesIn("ar", sentence));

    [Theory]
    [InlineData("انتهى الأمر في اليوم الماضي.")]
    [InlineData("أعلن الرئيس التنفيذي ذلك في النادي.")]
    [InlineData("طلع الصباح على البحر الأحمر.")]
    public void Adjectives_and_nouns_that_end_like_family_names_are_no_names(string sentence) =>
        Assert.DoesNotContain(NamesIn("ar", sentence), name => name is "الماضي" or "التنفيذي" or "النادي" or "الصباح" or "الأحمر");

    [Theory]
    [InlineData("The vote divided MPs and unions.")]
    [InlineData("It began at 02:30 BST on the coast.")]
    public void Short_acronyms_are_no_names(string sentence) => Assert.Empty(NamesIn("en", sentence));

    [Theory]
    [InlineData("en", "Turner said the plan was late.", "Turner")]
    [InlineData("fr", "Mercier a refusé de répondre.", "Mercier")]
    [InlineData("en", "Boris Kowalski led the talks.", "Kowalski")]
    public void The_first_word_is_a_name_when_it_speaks_or_another_name_follows(string language, string sentence, string name) =>
        Assert.Contains(name, NamesIn(language, sentence));

    [Theory]
    [InlineData("Sa Majesté a reçu les députés.")]
    [InlineData("Le discours de Son Altesse a été salué.")]
    [InlineData("Les députés ont remercié le Souverain.")]
    public void Forms_of_address_are_no_names(string sentence) => Assert.Empty(NamesIn("fr", sentence));

    [Theory]
    [InlineData("ترأس الوزير اجتماع لجان البرلمان.")]
    [InlineData("تعاني سجون المدينة من الاكتظاظ.")]
    [InlineData("بلغت الأسعار أعلى مستوياتها منذ سنوات.")]
    [InlineData("اتفق الجانبان على توطيد التعاون.")]
    [InlineData("وأكد المتحدث باسم الحكومة ذلك.")]
    [InlineData("نسي الطفل قطعة آيس كريم ذائب في الحر.")]
    public void Everyday_Arabic_words_are_no_names(string sentence) => Assert.Empty(NamesIn("ar", sentence));

    [Theory]
    [InlineData("استقبل الوزير رئيس الجامعة فوزي لقجع أمس.", "لقجع")]
    [InlineData("قال محمد الغرناطي إن الأشغال متواصلة.", "الغرناطي")]
    [InlineData("وقال المنصوري إن المشروع جاهز.", "المنصوري")]
    [InlineData("زار الوزير بن طنفوش في بيته.", "طنفوش")]
    [InlineData("التقى عبد المغيث بالصحافة.", "المغيث")]
    public void Arab_family_names_are_told_by_what_stands_before_them(string sentence, string name) => Assert.Contains(name, NamesIn("ar", sentence));

    [Theory]
    [InlineData("شهدت خنيفرة أمطارا غزيرة.", "خنيفرة")]
    [InlineData("انتقل الوفد إلى مدينة الجديدة.", "الجديدة")]
    [InlineData("وصل القطار إلى تنغير في الموعد.", "تنغير")]
    public void Moroccan_towns_are_names_in_Arabic(string sentence, string name) => Assert.Contains(name, NamesIn("ar", sentence));

    [Theory]
    [InlineData("شهدت المدينة القديمة الجديدة أمطارا.")]
    [InlineData("أغمض الطفل عينيه أمام العيون.")]
    public void A_town_that_is_an_everyday_word_needs_a_sign(string sentence) => Assert.Empty(NamesIn("ar", sentence));

    [Theory]
    [InlineData("الصويرة", "Essaouira")]
    [InlineData("العيون", "Laâyoune")]
    [InlineData("العرائش", "Larache")]
    [InlineData("الناظور", "Nador")]
    [InlineData("الكونكَو", "Congo")]
    [InlineData("بورگراگ", "Bouregreg")]
    [InlineData("ڭرسيف", "Guercif")]
    [InlineData("الفاسي", "El Fassi")]
    [InlineData("آيت ملول", "Aït Melloul")]
    public void Moroccan_names_are_the_same_in_both_scripts(string arabic, string latin)
    {
        Assert.Empty(TestArticle.Findings("fr", $"Ils ont longuement parlé de {latin} hier.", TestArticle.Of("ar", $"تحدثوا مطولا عن {arabic} أمس.")));
        Assert.Empty(TestArticle.Findings("ar", $"تحدثوا مطولا عن {arabic} أمس.", TestArticle.Of("fr", $"Ils ont longuement parlé de {latin} hier.")));
    }

    [Fact]
    public void A_nationality_in_small_letters_is_looked_up()
    {
        var article = TestArticle.Of("ar", "التقى الوزير المغربي نظيره الإسباني.");

        Assert.Equal(["Name: tunisien"], TestArticle.Findings("fr", "Le ministre marocain a rencontré son homologue tunisien.", article));
        Assert.Empty(TestArticle.Findings("fr", "Le ministre marocain a rencontré son homologue espagnol.", article));
    }

    [Fact]
    public void The_long_name_of_a_country_is_the_country()
    {
        Assert.Empty(TestArticle.Findings("en", "The team from the United Arab Emirates won.", TestArticle.Of("ar", "فاز فريق الإمارات.")));
        Assert.Empty(TestArticle.Findings("fr", "L’équipe des Émirats arabes unis a gagné.", TestArticle.Of("ar", "فاز فريق الإمارات.")));
    }

    [Fact]
    public void One_word_of_a_full_name_may_be_spelled_freely_when_the_other_is_right() =>
        Assert.Empty(TestArticle.Findings("en", "The police spoke to Lynsey Bartholomew again.", TestArticle.Of("ar", "تحدثت الشرطة إلى ليندسي بارثولوميو.")));

    [Fact]
    public void A_name_in_Arabic_is_no_common_word_of_the_article_that_sounds_like_it() =>
        Assert.Equal(["Name: تويوتا"], TestArticle.Findings("ar", "تحدثوا مطولا عن تويوتا أمس.", TestArticle.Of("fr", "Ils ont parlé de toute la ville.")));

    [Fact]
    public void A_compound_name_may_be_written_with_or_without_the_space()
    {
        Assert.Empty(TestArticle.Findings("ar", "قال عبد اللطيف ذلك.", TestArticle.Of("ar", "قال عبداللطيف ذلك.")));
        Assert.Empty(TestArticle.Findings("ar", "قال عبداللطيف ذلك.", TestArticle.Of("ar", "قال عبد اللطيف ذلك.")));
    }

    private static List<string> NamesIn(string language, string sentence)
    {
        var text = TextAnalysis.Of(sentence, new Language(language));
        return [.. NameScanner.Scan(text).Where(name => name.IsSure).Select(name => name.Span.Of(sentence).ToString())];
    }
}
