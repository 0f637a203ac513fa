using System.Text;
using FsCheck.Fluent;
using Mujaz.Articles;
using Mujaz.Articles.Decoding;
using Mujaz.Articles.Reading;

namespace Mujaz.Tests.Articles.Decoding;

public sealed class MojibakeTests
{
    private const string French = "Le comité d'été a décidé à l'unanimité d'étendre l'accès aux musées, a précisé la présidente.";
    private const string Arabic = "أعلنت وزارة الصحة يوم الأربعاء افتتاح ثلاثة مراكز صحية جديدة في الإقليم.";

    [Theory]
    [InlineData(French, 1252, 1)]
    [InlineData(French, 1252, 2)]
    [InlineData(Arabic, 1252, 1)]
    [InlineData(Arabic, 1256, 1)]
    [InlineData("He said “no” — twice… and it’s over.", 1252, 1)]
    public void Utf8_that_was_read_in_a_code_page_is_repaired(string text, int codePage, int times) =>
        Assert.Equal(text, Mojibake.Repair(Enumerable.Range(0, times).Aggregate(text, (read, _) => Misread(read, codePage))));

    [Theory]
    [InlineData(French)]
    [InlineData(Arabic)]
    [InlineData("SÃO PAULO e a nação: não há solução, é a opinião dos cidadãos.")]
    [InlineData("«Ça» coûte 5 € — «Â» n'est pas «Ã».")]
    public void Text_that_is_right_is_left_alone(string text) => Assert.Equal(text, Mojibake.Repair(text));

    [Fact]
    public void An_article_is_repaired_before_anything_judges_its_words() =>
        Assert.Equal($"{French}\n\n{French} Bis.", ArticleReader.Read(new ArticleSource(Misread($"{French}\n\n{French} Bis.", 1252))).Text);

    [Fact]
    public void Repairing_never_fails() => PropertyChecks.Check(Prop.ForAll((string? text) => Mojibake.Repair(text ?? "") is not null));

    private static string Misread(string text, int codePage)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage)!;
        return encoding.GetString(Encoding.UTF8.GetBytes(text));
    }
}
