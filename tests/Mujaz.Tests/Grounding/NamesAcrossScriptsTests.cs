using Mujaz.Grounding;

namespace Mujaz.Tests.Grounding;

public sealed class NamesAcrossScriptsTests
{
    [Theory]
    [InlineData("فيس بوك", "Facebook")]
    [InlineData("سناب شات", "Snapchat")]
    [InlineData("وول مارت", "Walmart")]
    [InlineData("عبد الله", "Abdullah")]
    [InlineData("زين الدين", "Zinedine")]
    [InlineData("رام الله", "Ramallah")]
    [InlineData("صلاح الدين", "Salaheddine")]
    [InlineData("كوستاريكا", "Costa Rica")]
    [InlineData("نيوجيرسي", "New Jersey")]
    [InlineData("لودريان", "Le Drian")]
    [InlineData("ديغول", "de Gaulle")]
    [InlineData("أورورك", "O'Rourke")]
    [InlineData("ماكدونالدز", "McDonald's")]
    public void A_name_may_be_one_word_in_one_script_and_two_in_the_other(string arabic, string latin) => AssertSame(arabic, latin);

    [Theory]
    [InlineData("علي", "Ali")]
    [InlineData("آن", "Anne")]
    [InlineData("جو", "Joe")]
    public void A_name_may_be_written_like_a_function_word(string arabic, string latin) => AssertSame(arabic, latin);

    [Theory]
    [InlineData("شولتس", "Scholz")]
    [InlineData("كورتس", "Kurz")]
    [InlineData("رينو", "Renault")]
    [InlineData("جيرو", "Giroud")]
    [InlineData("أنشيلوتي", "Ancelotti")]
    [InlineData("مونبلييه", "Montpellier")]
    [InlineData("شينجيانغ", "Xinjiang")]
    [InlineData("ثاباتيرو", "Zapatero")]
    [InlineData("أوهايو", "Ohio")]
    [InlineData("يوتا", "Utah")]
    [InlineData("المعلم", "Moualem")]
    [InlineData("سكوبيه", "Skopje")]
    public void Each_language_has_its_ways_to_write_a_sound(string arabic, string latin) => AssertSame(arabic, latin);

    [Theory]
    [InlineData("الألمانية", "German")]
    [InlineData("الألبانية", "Albanian")]
    [InlineData("مالطي", "Maltese")]
    public void A_nationality_is_made_from_its_country(string arabic, string latin) => AssertSame(arabic, latin);

    [Theory]
    [InlineData("fr", "Choïgou", "en", "Shoigu")]
    [InlineData("fr", "Sotchi", "en", "Sochi")]
    [InlineData("fr", "Tchekhov", "en", "Chekhov")]
    [InlineData("fr", "Assouan", "en", "Aswan")]
    [InlineData("fr", "Ioulia", "en", "Yulia")]
    [InlineData("fr", "Fidji", "en", "Fiji")]
    [InlineData("fr", "Cracovie", "en", "Krakow")]
    public void French_and_English_spell_foreign_names_by_their_own_rules(string one, string name, string other, string otherName)
    {
        Assert.Empty(TestArticle.Findings(one, Sentence(one, name), TestArticle.Of(other, Sentence(other, otherName))));
        Assert.Empty(TestArticle.Findings(other, Sentence(other, otherName), TestArticle.Of(one, Sentence(one, name))));
    }

    // Words that share consonants with a name once their vowels are taken away.
    [Theory]
    [InlineData("تحدثوا عن ميزانية المدينة ونقل مجاني", "Amazon")]
    [InlineData("تحدثوا عن خروج الفريق إلى الخارج", "Greece")]
    [InlineData("تحدثوا عن شركة وشريك وشركاء", "Caracas")]
    [InlineData("تحدثوا عن شقق وشقيقه", "Chicago")]
    [InlineData("تحدثوا عن مشرعين ومصرحين", "Macron")]
    public void Arabic_words_are_not_taken_for_names_they_happen_to_resemble(string article, string name) =>
        Assert.Equal([$"Name: {name}"], TestArticle.Findings("en", Sentence("en", name), TestArticle.Of("ar", article + ".")));

    [Theory]
    [InlineData("Boeing")]
    [InlineData("Nestlé")]
    [InlineData("Nordlund")]
    public void A_name_is_not_taken_for_the_common_word_it_begins_like(string name) =>
        Assert.Equal([$"Name: {name}"], TestArticle.Findings("en", Sentence("en", name), TestArticle.Of("fr", "Ils ont parlé de la Corée.")));

    [Theory]
    [InlineData("سوليفان")]
    [InlineData("ستيف")]
    [InlineData("مانديلا")]
    [InlineData("بوسطن")]
    [InlineData("مونتانا")]
    [InlineData("ماكدونالدز")]
    public void Well_known_names_are_names_in_Arabic_too(string name) =>
        Assert.Equal([$"Name: {name}"], TestArticle.Findings("ar", Sentence("ar", name), TestArticle.Of("en", "They spoke about it.")));

    [Theory]
    [InlineData("ميلاد")]
    [InlineData("ميثاق")]
    [InlineData("لقياس")]
    [InlineData("مألوف")]
    [InlineData("لايزيد")]
    [InlineData("مايقرب")]
    [InlineData("بالكسوف")]
    [InlineData("التجسس")]
    [InlineData("لديك")]
    [InlineData("أدوار")]
    [InlineData("الآن")]
    public void Everyday_Arabic_words_are_no_names(string word) => Assert.False(ArabicLexicon.IsName(Mujaz.Text.TextFolding.Fold(word)));

    [Fact]
    public void A_name_is_found_in_an_article_whose_spaces_were_lost() =>
        Assert.Empty(TestArticle.Findings("en", "Omar Navarro, Kit Harington and others said so.", TestArticle.Of("ar", "قال عمر نافاروأيضًا ويُعرف كيت هارينغتونيهاجم ذلك.")));

    [Fact]
    public void A_text_has_all_the_names_it_has() =>
        Assert.Empty(TestArticle.Findings("ar", "زار روكيز معهد كولورادوللتقنية ثم عاد إلى كولورادو.", TestArticle.Of("ar", "زار روكيز معهد كولورادوللتقنية ثم عاد إلى كولورادو.")));

    private static void AssertSame(string arabic, string latin)
    {
        Assert.Empty(TestArticle.Findings("en", Sentence("en", latin), TestArticle.Of("ar", Sentence("ar", arabic))));
        Assert.Empty(TestArticle.Findings("ar", Sentence("ar", arabic), TestArticle.Of("en", Sentence("en", latin))));
    }

    private static string Sentence(string language, string name) => language switch
    {
        "ar" => $"تحدثوا في اليوم السابق مطولا عن {name} في التقرير.",
        "fr" => $"La veille, ils ont longuement parlé de {name} dans le rapport.",
        _ => $"On the day before, they spoke at length about {name} in the report.",
    };
}
