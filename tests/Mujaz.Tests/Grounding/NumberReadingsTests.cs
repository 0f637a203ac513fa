namespace Mujaz.Tests.Grounding;

public sealed class NumberReadingsTests
{
    [Theory]
    [InlineData("ar", "مليونا شخص غادروا البلاد.", "en", "Two million people left the country.")]
    [InlineData("ar", "ألفا شخص غادروا البلاد.", "fr", "Deux mille personnes ont quitté le pays.")]
    [InlineData("en", "The company sold 2.5m units.", "ar", "باعت الشركة 2.5 مليون وحدة.")]
    [InlineData("en", "The company sold 2.5m units.", "fr", "L’entreprise a vendu 2,5 millions d’unités.")]
    [InlineData("en", "They meet at 7:30 p.m. today.", "ar", "يجتمعون في الساعة السابعة والنصف مساء.")]
    [InlineData("fr", "Ils se réunissent à 19h15.", "ar", "يجتمعون في الساعة السابعة والربع مساء.")]
    public void The_article_is_read_generously(string articleLanguage, string article, string language, string sentence) =>
        Assert.Empty(TestArticle.Findings(language, sentence, TestArticle.Of(articleLanguage, article)));

    [Theory]
    [InlineData("ar", "مليونا شخص غادروا البلاد.", "en", "Three million people left the country.", "Number: Three million")]
    [InlineData("en", "The company sold 2.5m units.", "ar", "باعت الشركة 3.5 مليون وحدة.", "Number: 3.5 مليون")]
    [InlineData("en", "They meet at 7:30 p.m. today.", "ar", "يجتمعون في الساعة الثامنة والنصف مساء.", "Number: الثامنة والنصف")]
    public void But_not_for_what_it_does_not_say(string articleLanguage, string article, string language, string sentence, string finding) =>
        Assert.Equal([finding], TestArticle.Findings(language, sentence, TestArticle.Of(articleLanguage, article)));
}
