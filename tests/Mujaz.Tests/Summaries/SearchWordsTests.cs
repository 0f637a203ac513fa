using Mujaz.Summaries;

namespace Mujaz.Tests.Summaries;

public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("nunez", "Laurent Nuñez à Marrakech")]
    [InlineData("MARRAKECH laurent", "Laurent Nuñez à Marrakech")]
    [InlineData("الامن", "التعاون في الأمن والهجرة")]
    [InlineData("مُراكش", "مراكش")]
    [InlineData("2024", "أكتوبر ٢٠٢٤")]
    [InlineData("  ", "anything")]
    public void Words_are_found_whatever_their_spelling(string query, string text) => Assert.True(new SearchWords(query).AreIn([null, text]));

    [Theory]
    [InlineData("nunez rabat", "Laurent Nuñez à Marrakech")]
    [InlineData("الأمن", "الهجرة")]
    public void Every_word_has_to_be_there(string query, string text) => Assert.False(new SearchWords(query).AreIn([text]));

    [Fact]
    public void Words_may_stand_in_different_texts() => Assert.True(new SearchWords("Fès budget").AreIn(["Fes", null, "Le budget"]));

    [Theory]
    [InlineData("Sécurité", "securite", true)]
    [InlineData("Laurent Nuñez", "laurent nunez ", true)]
    [InlineData("الهجرة", "الهجره", true)]
    [InlineData("Laurent", "Laurent Nuñez", false)]
    public void Names_are_the_same_but_for_case_and_accents(string left, string right, bool same) => Assert.Equal(same, SearchWords.AreSame(left, right));
}
