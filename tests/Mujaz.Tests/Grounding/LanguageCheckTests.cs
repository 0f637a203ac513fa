using Mujaz.Grounding;

namespace Mujaz.Tests.Grounding;

public sealed class LanguageCheckTests
{
    [Theory]
    [InlineData("en", "Ursula von der Leyen said so in Brussels.")]
    [InlineData("en", "Robert van der Berg opened the show in Paris on Monday with Klaus von und zu Guttenberg.")]
    [InlineData("fr", "Maria de la Cruz a ouvert le salon avec Juan de los Santos à Paris.")]
    [InlineData("fr", "Le film The Man of the House a été projeté à Rabat.")]
    [InlineData("en", "Le Monde and La Croix were quoted by the minister in Rabat.")]
    [InlineData("fr", "La Bank of Africa et le groupe Office of the North ont signé un accord.")]
    public void Names_do_not_decide_the_language(string language, string sentence) => Assert.Empty(Languages(language, sentence));

    [Theory]
    [InlineData("en", "Le ministre Jean de la Tour a dit que les discussions avec Paris étaient utiles pour les deux pays.")]
    [InlineData("fr", "The minister said that the talks with Berlin were very useful for both of the countries.")]
    [InlineData("en", "Der Minister sagte am Montag in Berlin, dass die neuen Gespräche mit den anderen Ländern sehr nützlich waren und weitergehen.")]
    [InlineData("fr", "El ministro dijo que las conversaciones con los otros países fueron muy útiles para todos los que viven en la región.")]
    public void Sentences_in_another_language_are_told_by_their_other_words(string language, string sentence) =>
        Assert.NotEmpty(Languages(language, sentence));

    private static IEnumerable<Finding> Languages(string language, string sentence) =>
        TestArticle.Check(language, sentence, TestArticle.Of(language, sentence)).Where(finding => finding.Kind == FindingKind.Language);
}
