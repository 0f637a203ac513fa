using FsCheck;
using FsCheck.Fluent;
using Mujaz.Grounding;
using Mujaz.Languages;

namespace Mujaz.Tests.Grounding;

public sealed class GroundingRobustnessTests
{
    private static readonly string[] Fragments =
    [
        "un", "deux", "cent", "mille", "milliards", "et", "demi", "virgule", "sur", "one", "in", "every", "four", "half", "a", "dozen", "lakh", "crore",
        "trillion", "point", "quarter", "past", "بين", "عشرة", "آلاف", "و", "و13", "ألف", "بالمئة", "سنتين", "ونصف", "الاثنين", "كانون", "الثالثة", "إلا",
        "ربعا", "سنتيم", "12", "1.234", "3,5", "2024/25", "1950-53", "14/04/2025", "0800", "999999999999999999", "0,000001", "37،", "3,", "800", "%", "°C",
        "€", "$", "MDH", "MM", "M", "k", "km", "h", "-", "−", "–", ".", ",", ":", "(", ")", "[", "]", "…", "«", "»", "“", "”", "\"", "'", "’", "/", "\n", "\u200F",
        "XIIe", "V", "Mohammed", "av.", "J.-C.", "ق.م.", "BC", "mars", "May", "sam.", "Dhu al-Hijja", "<p>", "**x**", "😀", "\u0301", "هـ",
    ];

    [Fact]
    public void Any_mixture_of_numbers_dates_and_marks_is_checked_without_error() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(Gen.Elements(Fragments).ArrayOf().Two().ToArbitrary(), texts =>
        {
            foreach (var language in Language.OfSummaries)
            {
                var article = TestArticle.Of(language.Code, string.Join(' ', texts.Item1));
                foreach (var finding in TestArticle.Check("fr", string.Join("", texts.Item2), article).Concat(TestArticle.Check("ar", string.Join(' ', texts.Item2), article)))
                {
                    Assert.NotEmpty(finding.Value);
                }
            }
        }));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("Rabat")]
    [InlineData("٪")]
    [InlineData("你好，世界。今天有三件事。")]
    [InlineData("# Titre\n\n- **12** points\n- [lien](https://exemple.ma)\n\n| a | b |\n|---|---|\n| 1 | 2 |")]
    [InlineData("<div class=\"a\"><p>12 <b>MDH</b></p><script>alert(1)</script></div>")]
    [InlineData("« ouvert “ encore \" et « toujours")]
    [InlineData("12 12 12 12 12 12 12 12 12 12 12 12 12 12 12 12 12 12 12 12")]
    public void Odd_articles_and_summaries_are_checked(string text)
    {
        foreach (var language in Language.OfSummaries)
        {
            Assert.NotNull(TestArticle.Check(language.Code, text, TestArticle.Of("fr", text)));
            Assert.NotNull(TestArticle.Check(language.Code, text, TestArticle.Of("ar", "انعقد الاجتماع.")));
            Assert.NotNull(TestArticle.Check(language.Code, "Il a dit : « oui » à 12 %.", TestArticle.Of("fr", text)));
        }
    }

    [Fact]
    public void Twenty_thousand_quotations_are_looked_up()
    {
        var quotations = string.Join(' ', Enumerable.Range(0, 20_000).Select(number => $"« mot {number} de la liste »"));
        var article = TestArticle.Of("fr", "Il a dit : " + quotations);

        Assert.Empty(Quotes(article, quotations));
        Assert.Equal(20_000, Quotes(article, quotations.Replace("liste", "table", StringComparison.Ordinal)).Count());
    }

    [Fact]
    public void Twenty_thousand_names_are_looked_up_in_one_sentence_and_in_many()
    {
        var names = Enumerable.Range(0, 20_000).Select(number => $"Karim{Letters(number)} Bennis").ToList();
        var article = TestArticle.Of("fr", [.. names.Select(name => $"Le ministre {name} a visité le port.")]);
        var sentences = names.Select((name, index) => new SummarySentence($"Selon {name}, le port ouvre.", [article.Sentences[index].Span])).ToList();

        Assert.DoesNotContain(TestArticle.Check("fr", "Selon " + string.Join(" et selon ", names), article), finding => finding.Kind == FindingKind.Name);
        Assert.Equal(CheckStatus.Passed, new GroundingChecker([]).Check(new SummaryToCheck(Language.French, null, sentences), article).Status);
    }

    [Fact]
    public void A_check_ends_with_its_caller()
    {
        using var caller = new CancellationTokenSource();
        caller.Cancel();
        var article = TestArticle.Of("fr", "Le port ouvre.");

        Assert.ThrowsAny<OperationCanceledException>(() => new GroundingChecker([]) { CancellationToken = caller.Token }.Check(
            new SummaryToCheck(Language.French, null, [new SummarySentence("Le port ouvre.", [])]), article));
    }

    [Fact]
    public void A_summary_may_be_longer_than_its_article() =>
        Assert.NotEmpty(TestArticle.Check("fr", string.Join(' ', Enumerable.Range(100, 5_000).Select(number => $"{number} euros")), TestArticle.Of("fr", "Il a payé.")));

    [Fact]
    public void A_long_article_is_indexed_once_for_all_its_numbers()
    {
        var article = TestArticle.Of("ar", string.Join(' ', Enumerable.Range(0, 100_000).Select(number => $"وبلغ العدد {number} شخصا في المدينة.")));

        Assert.Empty(TestArticle.ValueFindings("ar", article.Text, "fr", "Il y avait 99 999 personnes."));
        Assert.NotEmpty(TestArticle.Check("fr", "Il y avait 100 999 personnes.", article));
    }

    /// <summary>A number in small letters, so that it is part of a name.</summary>
    private static string Letters(int number) => string.Concat(number.ToString(System.Globalization.CultureInfo.InvariantCulture).Select(digit => "bdfglmnrst"[digit - '0']));

    private static IEnumerable<Finding> Quotes(Mujaz.Articles.Article article, string sentence) =>
        TestArticle.Check("fr", sentence, article).Where(finding => finding.Kind == FindingKind.Quote);
}
