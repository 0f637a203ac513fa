using Mujaz.Grounding;
using Mujaz.Text;

namespace Mujaz.Tests.Grounding;

public sealed class TransliterationTests
{
    [Theory]
    [InlineData("لفتيت", "Laftit")]
    [InlineData("روتايو", "Retailleau")]
    [InlineData("فيرليندن", "Verlinden")]
    [InlineData("نونيز", "Nuñez")]
    [InlineData("شفشاون", "Chefchaouen")]
    [InlineData("ورزازات", "Ouarzazate")]
    [InlineData("بوريطة", "Bourita")]
    [InlineData("أخنوش", "Akhannouch")]
    [InlineData("جمال", "Djamel")]
    [InlineData("يوسف", "Youssef")]
    [InlineData("القنيطرة", "Kénitra")]
    [InlineData("أكسفورد", "Oxford")]
    [InlineData("تشارلز", "Charles")]
    [InlineData("واشنطن", "Washington")]
    [InlineData("ماساتشوستس", "Massachusetts")]
    [InlineData("غوغل", "Google")]
    [InlineData("جوجل", "Google")]
    [InlineData("خوسيه", "José")]
    [InlineData("شوارتز", "Schwartz")]
    public void The_same_name_is_recognised(string arabic, string latin) => Assert.True(Matches(arabic, latin));

    [Theory]
    [InlineData("ميركل", "Macron")]
    [InlineData("باريس", "Berlin")]
    [InlineData("لفتيت", "Bourita")]
    [InlineData("مدريد", "Marseille")]
    [InlineData("بيترسون", "Henderson")]
    [InlineData("طوكيو", "Toyota")]
    public void Another_name_is_not(string arabic, string latin) => Assert.False(Matches(arabic, latin));

    [Theory]
    [InlineData("كوفالسكي")]
    [InlineData("ناكامورا")]
    [InlineData("ليفينغستون")]
    [InlineData("ترامب")]
    [InlineData("روبرت")]
    public void Foreign_names_are_told_from_Arabic_words(string word) => Assert.True(ArabicLexicon.LooksForeign(TextFolding.Fold(word)));

    [Theory]
    [InlineData("والمتسوقين")]
    [InlineData("استقبال")]
    [InlineData("مجموعة")]
    [InlineData("برنامج")]
    [InlineData("يتجاوز")]
    [InlineData("المسؤولين")]
    [InlineData("تغيير")]
    public void Arabic_words_are_no_names(string word) => Assert.False(ArabicLexicon.LooksForeign(TextFolding.Fold(word)));

    private static bool Matches(string arabic, string latin)
    {
        var folded = TextFolding.Fold(arabic);
        return ArabicForms.WithoutClitics(folded).Exists(form => Transliteration.Matches(form, TextFolding.Fold(latin)));
    }
}
