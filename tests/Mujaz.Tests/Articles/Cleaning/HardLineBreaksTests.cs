using FsCheck;
using FsCheck.Fluent;
using Mujaz.Articles.Cleaning;

namespace Mujaz.Tests.Articles.Cleaning;

public sealed class HardLineBreaksTests
{
    [Fact]
    public void Lines_broken_at_a_width_are_joined()
    {
        const string wrapped = """
            Le gouvernement a annoncé mardi une série de mesures destinées à soutenir
            les familles les plus modestes, alors que la hausse des prix continue de
            peser sur le pouvoir d'achat des ménages et que les syndicats demandent
            une augmentation générale.
            Le ministre de l'Économie a précisé que ces aides seraient versées dès le
            mois de septembre.
            """;

        Assert.Equal(2, HardLineBreaks.Undo(wrapped).Split('\n').Length);
    }

    [Fact]
    public void A_list_of_headlines_is_kept()
    {
        const string headlines = """
            Grève des contrôleurs aériens
            Le Sénat adopte la loi sur l'eau malgré l'opposition des syndicats agricoles
            Séisme au large du Chili
            Une équipe marocaine découvre un dinosaure
            La Banque centrale européenne baisse ses taux
            """;

        Assert.Equal(headlines, HardLineBreaks.Undo(headlines));
    }

    [Fact]
    public void Paragraphs_on_one_line_each_are_kept()
    {
        var paragraphs = string.Join('\n', Enumerable.Repeat("Le ministre a présenté son projet devant les députés de la commission.", 6));

        Assert.Equal(paragraphs, HardLineBreaks.Undo(paragraphs));
    }

    [Fact]
    public void Nothing_but_line_breaks_changes() =>
        Prop.ForAll<string[]>(lines =>
        {
            var text = string.Join('\n', lines);
            var undone = HardLineBreaks.Undo(text);
            return undone.Length == text.Length && undone.Zip(text).All(pair => pair.First == pair.Second || (pair.First == ' ' && pair.Second == '\n'));
        }).QuickCheckThrowOnFailure();
}
