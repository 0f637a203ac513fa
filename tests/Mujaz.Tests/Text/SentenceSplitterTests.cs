using System.Text;
using FsCheck.Fluent;
using Mujaz.Tests.Articles;
using Mujaz.Text;

namespace Mujaz.Tests.Text;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("قال الوزير ذلك.| وأضاف أن الاتفاق مهم.")]
    [InlineData("هل انتهى الأمر؟| لا أحد يعرف.")]
    [InlineData("Le ministre est arrivé.| Il a parlé.")]
    [InlineData("Is it over?| Nobody knows!| We shall see.")]
    [InlineData("بلغ العدد 3.5 مليون.| وكان 2.1 مليون.")]
    [InlineData("انعقد المؤتمر سنة 1436هـ.| وقال الوزير إن النتائج جيدة.")]
    [InlineData("انعقد المؤتمر سنة 1436 هـ.| أعلن الوزير ذلك.")]
    [InlineData("تأسست المدينة سنة 814 ق.م.| وكانت ميناء.")]
    [InlineData("Personne ne sait où il est.| Ensuite sa famille a quitté le nord.")]
    [InlineData("Le vent vient de l’est.| La mer est calme.")]
    [InlineData("She won the 5,000m.| But he lost.")]
    public void Stops_end_sentences(string marked) => AssertSplit(marked);

    [Theory]
    [InlineData("صرح د. أحمد العلوي أن م. كريم حضر.| ثم غادر.")]
    [InlineData("قال أ.د. محمد بنعلي إن الوضع مستقر.")]
    [InlineData("M. Dupont et Mme Durand ont reçu le Dr. Martin.| Ils ont signé.")]
    [InlineData("Mr. Smith met Dr. Jones and Sen. Brown.| They talked.")]
    [InlineData("The U.S. economy grew.| The U.K. followed.")]
    [InlineData("It began at 5 p.m. on Monday.| It ended at 9 p.m.| The crowd left.")]
    [InlineData("J. K. Rowling et J.-P. Sartre sont cités.")]
    [InlineData("Il a cité la loi, le décret, etc. pour finir.")]
    [InlineData("صرح د. خالد العلمي بأن ق.م. وافقت على الشروط.| وأكدت الوكالة ذلك.")]
    [InlineData("تأسست سنة 814 ق.م. على يد الفينيقيين.")]
    [InlineData("The shop, est. 1920, and its rival, est. 1931, have closed.")]
    [InlineData("Voir le vol. 3 et l'art. 5 du code.")]
    [InlineData("يوم 5 رجب 1436هـ. الموافق 24 أبريل 2015.")]
    [InlineData("The club (est. 1902) has moved.")]
    [InlineData("No. 5 is alive.| See fig. 3 for details.")]
    public void Abbreviations_and_initials_end_none(string marked) => AssertSplit(marked);

    [Theory]
    [InlineData("Personne ne sait plus où il est.| Ensuite sa famille a quitté le nord.")]
    [InlineData("Ils étaient sept.| Ensuite ils furent huit.")]
    [InlineData("La police parle d'un vol.| Deux hommes ont fui.")]
    [InlineData("The answer is no.| Nobody was surprised.")]
    [InlineData("صدر القرار سنة 1436هـ.| وقال الوزير إنه مهم.")]
    [InlineData("صدر القرار سنة 1436هـ.|وقال الوزير إنه مهم.")]
    [InlineData("تأسست سنة 814 ق.م.| وقال الباحث ذلك.")]
    [InlineData("She won the 5,000m.| But he lost.")]
    public void Words_and_eras_that_look_like_abbreviations_end_sentences(string marked) => AssertSplit(marked);

    [Theory]
    [InlineData("انتهى الاجتماع.|وقال الوزير كلمته.")]
    [InlineData("\"Nous protégeons les villages côtiers.\"|La situation reste tendue.")]
    [InlineData("Il a visité les villages côtiers.|\"La situation reste tendue.\"")]
    [InlineData("C'est fini.|Il est parti.")]
    [InlineData("Il parle de bateaux côtiers.|\"La situation est grave\", dit-il.")]
    [InlineData("Il parle de bateaux.|« La situation est grave », dit-il.")]
    [InlineData("في سنة 2024.|وأضاف المصدر ذلك.")]
    [InlineData("متى؟|لا أحد يعلم.")]
    public void Missing_space_behind_a_stop_is_no_obstacle(string marked) => AssertSplit(marked);

    [Theory]
    [InlineData("« Nous sommes prêts. »| Le ministre a souri.")]
    [InlineData("« Quoi ? » demande-t-il.")]
    [InlineData("\"We are ready.\"| He smiled.")]
    [InlineData("\"Are you ready?\" he asked.")]
    [InlineData("قال: “نحن جاهزون.”| ثم غادر.")]
    [InlineData("نظم المنتدى لقاء حول «أي مستقبل للصحافة؟» بمدينة فاس.")]
    [InlineData("« Il fait beau.| Nous partons », dit-il.")]
    public void Closing_marks_belong_to_their_sentence(string marked) => AssertSplit(marked);

    [Theory]
    [InlineData("قال.. إنه سيعود.")]
    [InlineData("Il hésite... puis parle.| Il part...| Nous restons.")]
    [InlineData("ساد الصمت في القاعة كلها...| عاد الجميع إلى بيوتهم.")]
    public void Dots_of_hesitation_end_a_sentence_only_when_another_begins(string marked) => AssertSplit(marked);

    [Theory]
    [InlineData("Voir www.exemple.ma.| Le site est ouvert.")]
    [InlineData("Write to info@site.Com today.| Thanks.")]
    [InlineData("See https://a.b/c.D?e=f!G for more.")]
    public void Addresses_are_not_split(string marked) => AssertSplit(marked);

    [Fact]
    public void Line_breaks_end_sentences_without_a_stop() =>
        AssertSplit("عنوان بلا نقطة|\n|\nالجملة الأولى.| الجملة الثانية|\n- عنصر أول|\n1. عنصر ثان.");

    [Fact]
    public void Sentences_and_the_white_space_between_them_give_the_text_back() => Prop.ForAll(TroublesomeTexts.Arbitrary, text =>
    {
        var rebuilt = new StringBuilder();
        var end = 0;
        foreach (var span in SentenceSplitter.Split(text))
        {
            var gap = text[end..span.Start];
            if (!string.IsNullOrWhiteSpace(gap) || span.Length == 0)
            {
                return false;
            }

            rebuilt.Append(gap).Append(text, span.Start, span.Length);
            end = span.End;
        }

        return string.IsNullOrWhiteSpace(text[end..]) && rebuilt.Append(text[end..]).ToString() == text;
    }).Check(1000);

    /// <summary>The marked text without its bars must split where the bars stand.</summary>
    private static void AssertSplit(string marked)
    {
        var text = marked.Replace("|", "", StringComparison.Ordinal);
        Assert.Equal(
            marked.Split('|').Select(sentence => sentence.Trim()).Where(sentence => sentence.Length > 0),
            SentenceSplitter.Split(text).Select(span => span.Of(text).ToString()));
    }
}
