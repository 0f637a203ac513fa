using Mujaz.Articles;
using Mujaz.Glossaries;
using Mujaz.Languages;
using Mujaz.Summaries;
using Mujaz.Tests.Grounding;

namespace Mujaz.Tests.Glossaries;

public sealed class GlossaryTests
{
    private static readonly GlossaryEntry Laftit = new("abdelouafi-laftit", KeywordKind.Person, ["عبد الوافي لفتيت"], "Abdelouafi Laftit", "Abdelouafi Laftit") { Variants = ["Abdelwafi Laftit"] };

    private static readonly GlossaryEntry Retailleau = new("bruno-retailleau", KeywordKind.Person, ["برونو ريتايو", "برونو روتايو"], "Bruno Retailleau", "Bruno Retailleau");

    private static readonly GlossaryEntry Nunez = new("laurent-nunez", KeywordKind.Person, ["لوران نونيز"], "Laurent Nuñez", "Laurent Nuñez");

    [Theory]
    [InlineData("استقبل عبد الوافي لفتيت الوزير.")]
    [InlineData("مباحثات وعبد الوافي لفتيت حاضر.")]
    [InlineData("لقاء بعبد الوافي لفتيت اليوم.")]
    [InlineData("استقبل عَبْد الوافي لفتيت الوزير.")]
    public void An_entry_occurs_with_clitics_and_diacritics(string text) =>
        Assert.Equal([Laftit], new GlossaryMatcher([Retailleau, Laftit]).EntriesIn(TestArticle.Of("ar", text)));

    [Fact]
    public void An_entry_that_does_not_occur_is_left_out() =>
        Assert.Empty(new GlossaryMatcher([Retailleau, Laftit]).EntriesIn(TestArticle.Of("ar", "استقبل الوزير السفير.")));

    [Fact]
    public void A_known_variant_is_corrected_and_spans_follow()
    {
        const string Text = "M. Abdelwafi Laftit a reçu Laurent Nunez à Rabat.";

        var corrected = new GlossaryCorrector([Laftit, Nunez], Language.French).Correct(Text);

        Assert.Equal("M. Abdelouafi Laftit a reçu Laurent Nuñez à Rabat.", corrected.Text);
        Assert.Equal(["Abdelwafi Laftit", "Laurent Nunez"], corrected.Corrections.Select(correction => correction.From));
        var rabat = new TextSpan(Text.IndexOf("Rabat", StringComparison.Ordinal), 5);
        Assert.Equal("Rabat", corrected.Adjust(rabat).Of(corrected.Text).ToString());
    }

    [Theory]
    [InlineData("التقى وبرونو روتايو نظيره.", "التقى وبرونو ريتايو نظيره.")]
    [InlineData("قال روتايو إن اللقاء مهم.", "قال ريتايو إن اللقاء مهم.")]
    [InlineData("قال برونو ريتايو إن اللقاء مهم.", "قال برونو ريتايو إن اللقاء مهم.")]
    public void Arabic_variants_are_corrected_and_clitics_stay(string text, string expected) =>
        Assert.Equal(expected, new GlossaryCorrector([Retailleau], Language.Arabic).Correct(text).Text);

    private static readonly GlossaryEntry Interior = new("interior", KeywordKind.Organization, ["وزارة الداخلية المغربية", "وزارة الداخلية"], "ministère de l’Intérieur", "Ministry of the Interior");

    [Fact]
    public void The_house_spelling_keeps_the_capital_of_a_sentence()
    {
        var corrector = new GlossaryCorrector([Interior], Language.French);

        Assert.Equal("Ministère de l’Intérieur, le chiffre est exact.", corrector.Correct("Ministère de l'intérieur, le chiffre est exact.").Text);
        Assert.Equal("Il est tard. Ministère de l’Intérieur oblige, on attend.", corrector.Correct("Il est tard. Ministère de l'Intérieur oblige, on attend.").Text);
        Assert.Equal("Selon le ministère de l’Intérieur, oui.", corrector.Correct("Selon le Ministère de l'Intérieur, oui.").Text);
    }

    [Fact]
    public void An_institution_is_named_by_the_form_that_the_article_has()
    {
        var matcher = new GlossaryMatcher([Interior]);

        Assert.Equal("وزارة الداخلية", Assert.Single(matcher.EntriesIn(TestArticle.Of("ar", "قالت وزارة الداخلية السعودية إن الموسم آمن."))).Arabic[0]);
        Assert.Equal("وزارة الداخلية المغربية", Assert.Single(matcher.EntriesIn(TestArticle.Of("ar", "قالت وزارة الداخلية المغربية إن الموسم آمن."))).Arabic[0]);
    }

    [Fact]
    public void A_national_institution_is_left_out_of_an_article_about_another_country()
    {
        var entry = Interior with { French = "ministère marocain de l’Intérieur", English = "Moroccan Interior Ministry" };
        var matcher = new GlossaryMatcher([entry]);

        Assert.Empty(matcher.EntriesIn(TestArticle.Of("ar", "قالت وزارة الداخلية السعودية إن الموسم آمن.")));
        Assert.Single(matcher.EntriesIn(TestArticle.Of("ar", "قالت وزارة الداخلية إن المغرب آمن.")));
    }

    [Fact]
    public void A_change_of_an_entry_changes_the_fingerprint_and_order_does_not()
    {
        var fingerprint = GlossaryFingerprint.Of([Laftit, Nunez]);

        Assert.Equal(fingerprint, GlossaryFingerprint.Of([Nunez, Laftit]));
        Assert.NotEqual(fingerprint, GlossaryFingerprint.Of([Laftit, Nunez with { French = "Laurent Nunez" }]));
        Assert.Null(GlossaryFingerprint.Of([]));
        Assert.Matches("^[0-9a-f]{16}$", fingerprint!);
    }

    [Fact]
    public void What_is_exported_is_imported_again()
    {
        var odd = new GlossaryEntry("odd-1", KeywordKind.Event, ["قمة \"الرباط\"، 2025", "القمة"], "Sommet, dit « R »", "Summit\"s") { Variants = ["A, B", "C"] };
        using var text = new StringWriter();

        GlossaryCsv.Export([Laftit, odd], text);
        var imported = GlossaryCsv.Import(new StringReader(text.ToString()));

        Assert.Empty(imported.Errors);
        Assert.Equal([GlossaryFingerprint.Of([Laftit]), GlossaryFingerprint.Of([odd])], imported.Entries.Select(entry => GlossaryFingerprint.Of([entry])));
    }

    [Fact]
    public void Bad_rows_are_reported_by_line_and_the_others_are_read()
    {
        const string Csv = "id,kind,ar,fr,en\r\ngood,place,الرباط,Rabat,Rabat\r\nBad Id,place,فاس,Fès,Fez\r\nx,planet,فاس,Fès,Fez\r\ny,place,,Fès,Fez\r\ngood,place,الرباط,Rabat,Rabat\r\n";

        var imported = GlossaryCsv.Import(new StringReader(Csv));

        Assert.Equal(["good"], imported.Entries.Select(entry => entry.Id));
        Assert.Equal([3, 4, 5, 6], imported.Errors.Select(error => error.Line));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void A_file_is_read_whatever_its_lines_end_with(string end)
    {
        var csv = string.Join(end, "id,kind,ar,fr,en,variants", "rabat,place,الرباط,Rabat,Rabat,", "fes,place,فاس,Fès,Fez,Fes", "");

        var imported = GlossaryCsv.Import(new StringReader(csv));

        Assert.Empty(imported.Errors);
        Assert.Equal(["rabat", "fes"], imported.Entries.Select(entry => entry.Id));
        Assert.Equal(["Fes"], imported.Entries[1].Variants);
    }

    [Theory]
    [InlineData("")]
    [InlineData("id,kind,ar,fr\r\n")]
    public void A_file_without_the_columns_is_refused(string csv) => Assert.Equal(1, Assert.Single(GlossaryCsv.Import(new StringReader(csv)).Errors).Line);

    [Fact]
    public void The_seed_glossary_keeps_the_rules_and_has_no_id_twice()
    {
        Assert.NotEmpty(SeedGlossary.Entries);
        Assert.All(SeedGlossary.Entries, entry => Assert.Null(GlossaryRules.ProblemOf(entry)));
        Assert.Equal(SeedGlossary.Entries.Count, SeedGlossary.Entries.Select(entry => entry.Id).Distinct().Count());
    }
}
