using Mujaz.Grounding;
using Mujaz.Text;

namespace Mujaz.Tests.Grounding;

/// <summary>Names told from everyday words by the morphology of Arabic and by what the article has.</summary>
public sealed class NameStrangerTests
{
    [Theory]
    [InlineData("قال الصقعوبي إن الأشغال متواصلة.", "الصقعوبي")]
    [InlineData("وأضاف الحنبوشي أن الطريق مفتوح.", "الحنبوشي")]
    [InlineData("استقبل الوزير بوصنديح في مكتبه.", "بوصنديح")]
    public void A_name_that_no_root_explains_is_missed_in_an_Arabic_article_without_it(string summary, string name)
    {
        Assert.Equal([$"Name: {name}"], TestArticle.Findings("ar", summary, TestArticle.Of("ar", "قال الوزير إن الأشغال متواصلة والطريق مفتوح.")));
        Assert.Empty(TestArticle.Findings("ar", summary, TestArticle.Of("ar", $"قال الوزير إن الأشغال متواصلة في مكتبه، وأضاف {name} أن الطريق مفتوح.")));
    }

    [Theory]
    [InlineData("أكدت اللجنة أن القطاع التعليمي يتحسن.")]
    [InlineData("انتقد الحقوقي تأخر المساعدات.")]
    [InlineData("شهد الاضطراب الاقتصادي تراجعا واضحا.")]
    public void Everyday_words_that_the_article_does_not_have_are_no_names(string summary) =>
        Assert.Empty(TestArticle.Findings("ar", summary, TestArticle.Of("ar", "اجتمع المجلس أمس وناقش الميزانية.")));

    [Theory]
    [InlineData("fr", "Le ministre a parlé de Sidi Ifni hier.", "أكد السيد الوزير ذلك.", "Sidi Ifni")]
    [InlineData("en", "The minister spoke of Boeing at length.", "أكد الوزير بأنه سيعود لأنه تأخر.", "Boeing")]
    [InlineData("en", "The minister spoke of Marrakesh at length.", "أكد الوزير أن المركز مغلق.", "Marrakesh")]
    [InlineData("en", "The minister spoke of Mansouri at length.", "قرأ الوزير الوثيقة المنشورة.", "Mansouri")]
    public void Particles_and_everyday_words_of_the_article_are_no_spelling_of_a_name(string language, string summary, string article, string name) =>
        Assert.Equal([$"Name: {name}"], TestArticle.Findings(language, summary, TestArticle.Of("ar", article)));

    [Fact]
    public void A_known_name_may_differ_in_its_long_vowels() =>
        Assert.Empty(TestArticle.Findings("en", "They hired a Filipino nanny.", TestArticle.Of("ar", "وظفوا مربية فليبينية.")));

    [Theory]
    [InlineData("شروق", "chourouk", true)]
    [InlineData("المنشوره", "mansoura", false)]
    public void Everyday_words_are_compared_as_the_names_of_Arabs_are_spelled(string arabic, string latin, bool isSame) =>
        Assert.Equal(isSame, Transliteration.MatchesNative(arabic, latin, 0.7f));

    [Theory]
    [InlineData("الاضطراب")]
    [InlineData("ائتلاف")]
    [InlineData("سيقرأ")]
    [InlineData("وبالمدارس")]
    [InlineData("الحقوقي")]
    public void A_root_explains_an_everyday_word_with_what_is_joined_to_it(string word) => Assert.True(ArabicMorphology.IsExplained(TextFolding.Fold(word)));

    [Theory]
    [InlineData("الفخفاخ")]
    [InlineData("بوقدوم")]
    public void A_name_is_explained_by_no_root(string word) => Assert.False(ArabicMorphology.IsExplained(TextFolding.Fold(word)));

    [Theory]
    [InlineData("بأنه", true)]
    [InlineData("فإنها", true)]
    [InlineData("لأنهم", true)]
    [InlineData("بالي", false)]
    [InlineData("لاين", false)]
    public void A_particle_with_what_is_joined_to_it_is_no_name(string word, bool isParticle) =>
        Assert.Equal(isParticle, ArabicLexicon.IsParticle(TextFolding.Fold(word)));
}
