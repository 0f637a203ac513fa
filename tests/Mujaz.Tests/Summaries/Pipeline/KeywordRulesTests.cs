using FsCheck;
using FsCheck.Fluent;
using Mujaz.Glossaries;
using Mujaz.Grounding;
using Mujaz.Summaries;
using Mujaz.Summaries.Pipeline;

namespace Mujaz.Tests.Summaries.Pipeline;

public sealed class KeywordRulesTests
{
    [Theory]
    [InlineData("Facebook", "Facebook’s")]
    [InlineData("Facebook", "FACEBOOK")]
    [InlineData("les élections", "Élections")]
    [InlineData("الانتخابات", "انتخابات")]
    public void One_thing_has_one_key(string one, string other) => Assert.Equal(KeywordRules.KeyOf(one), KeywordRules.KeyOf(other));

    [Theory]
    [InlineData("port of Tangier", "port of Agadir")]
    [InlineData("الميناء الجديد", "الميناء القديم")]
    public void Two_things_have_two_keys(string one, string other) => Assert.NotEqual(KeywordRules.KeyOf(one), KeywordRules.KeyOf(other));

    [Theory]
    [InlineData("ميناء طنجة", "port de Tanger", "port of Tangier", null, null)]
    [InlineData("OPEC+", "Opep+", "OPEC+", null, null)]
    [InlineData("رؤية 2030", "Vision 2030", "Vision 2030", null, null)]
    [InlineData("رؤية 2030", "Vision 2030", "Vision 2035", FindingKind.Number, "Vision 2035")]
    [InlineData("port of the city", "port de Tanger", "port of Tangier", FindingKind.Language, "port of the city")]
    [InlineData("ميناء طنجة", "ميناء طنجة", "port of Tangier", FindingKind.Language, "ميناء طنجة")]
    [InlineData("ميناء طنجة", "port de Tanger", "the port of Tangier where ships from the whole world meet each other daily", FindingKind.Length, "the port of Tangier where ships from the whole world meet each other daily")]
    [InlineData("ميناء", null, null, null, null)]
    public void Renderings_are_in_their_script_short_and_of_the_same_figures(string? arabic, string? french, string? english, FindingKind? fault, string? value)
    {
        var finding = KeywordRules.FaultOf(new Keyword(arabic, french, english, KeywordKind.Topic));

        Assert.Equal((fault, value), (finding?.Kind, finding?.Value));
    }

    [Theory]
    [InlineData("الانتخابات", "scrutin", "vote")]
    [InlineData("الاقتراع", "les élections", "vote")]
    [InlineData("الاقتراع", "scrutin", "the elections")]
    public void A_keyword_that_another_has_in_any_language_is_left_out(string arabic, string french, string english)
    {
        var first = new Keyword("انتخابات", "Élections", "Elections", KeywordKind.Topic);
        var other = new Keyword("البرلمان", "parlement", "parliament", KeywordKind.Organization);

        Assert.Equal([first, other], KeywordRules.Keep([first, new Keyword(arabic, french, english, KeywordKind.Topic), other], 5));
    }

    [Fact]
    public void A_key_does_not_change_with_case() =>
        Prop.ForAll<NonEmptyString>(text => KeywordRules.KeyOf("a" + text.Get) == KeywordRules.KeyOf("A" + text.Get)).Check();
}
