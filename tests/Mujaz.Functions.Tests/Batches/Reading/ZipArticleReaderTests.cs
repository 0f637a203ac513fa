using System.IO.Compression;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Mujaz.Functions.Batches.Intake;
using Mujaz.Functions.Http;

namespace Mujaz.Functions.Tests.Batches.Reading;

public sealed class ZipArticleReaderTests
{
    private const int MaxItems = 100;
    private const int MaxItemBytes = 100_000;
    private const int MaxBytes = 300_000;

    [Fact]
    public void Entries_are_articles_named_by_their_place_in_the_archive()
    {
        var entries = Read(ZipFile.Of(("desk/مقال.txt", "one"), ("desk/2025/b.HTM", "<p>two"), ("c.md", "# three"), ("d.json", "{}")));

        Assert.Equal(["desk/مقال.txt", "desk/2025/b.HTM", "c.md", "d.json"], entries.Select(entry => entry.Place));
        Assert.Equal([".txt", ".html", ".md", ".json"], entries.Select(entry => entry.Extension));
        Assert.Equal(["one", "<p>two", "# three", "{}"], entries.Select(entry => entry.TextOf()));
        Assert.Equal("c.md", entries[2].DefaultId);
    }

    [Fact]
    public void An_array_in_an_entry_is_so_many_articles_and_one_that_breaks_off_costs_only_its_entry()
    {
        var entries = Read(ZipFile.Of(("desk/a.json", "\uFEFF [{\"text\":\"one\"}, 2]"), ("b.json", "[{}, "), ("c.markdown", "# three")));

        Assert.Equal(["desk/a.json, item 1", "desk/a.json, item 2", "b.json", "c.markdown"], entries.Select(entry => entry.Place));
        Assert.Equal(["desk/a.json#1", "desk/a.json#2", "b.json", "c.markdown"], entries.Select(entry => entry.DefaultId));
        Assert.Equal(["{\"text\":\"one\"}", "2"], entries.Take(2).Select(entry => entry.TextOf()));
        Assert.Equal([false, false, true, false], entries.Select(entry => entry.Problem is not null));
        Assert.Equal(".md", entries[3].Extension);
    }

    [Theory]
    [InlineData("desk/")]
    [InlineData("__MACOSX/desk/._a.txt")]
    [InlineData("desk/.DS_Store")]
    [InlineData("desk/._a.txt")]
    [InlineData("Thumbs.db")]
    public void What_systems_leave_behind_is_passed_over(string name) =>
        Assert.Equal(["a.txt"], Read(ZipFile.Of((name, ""), ("a.txt", "x"))).Select(entry => entry.Place));

    [Theory]
    [InlineData("../a.txt", "unsafeName")]
    [InlineData("desk/../../a.txt", "unsafeName")]
    [InlineData("..\\a.txt", "unsafeName")]
    [InlineData("/etc/a.txt", "unsafeName")]
    [InlineData("C:\\desk\\a.txt", "unsafeName")]
    [InlineData("a.zip", "nestedArchive")]
    [InlineData("a.tar.gz", "nestedArchive")]
    [InlineData("a.doc", "unsupportedEntry")]
    [InlineData("README", "unsupportedEntry")]
    public void An_entry_that_is_no_article_is_refused_by_name_and_the_others_are_read(string name, string code)
    {
        var entries = Read(ZipFile.Of((name, "x"), ("b.txt", "y")));

        Assert.Equal([code, null], entries.Select(entry => entry.Problem?.Code));
        Assert.True(entries[0].Content.IsEmpty);
    }

    [Theory]
    [InlineData("a..b/c...txt")]
    [InlineData("./a.txt")]
    [InlineData("10:30 update.txt")]
    public void Names_that_only_look_dangerous_are_taken(string name) => Assert.Null(Assert.Single(Read(ZipFile.Of((name, "x")))).Problem);

    [Fact]
    public void Control_characters_of_a_name_go_nowhere() =>
        Assert.Equal("a\uFFFDb.txt", Assert.Single(Read(ZipFile.Of(("a\u001bb.txt", "x")))).Place);

    [Fact]
    public void An_entry_that_is_too_large_fails_by_itself()
    {
        var entries = Read(ZipFile.Of(CompressionLevel.Fastest, ("big.txt", new byte[MaxItemBytes + 1]), ("b.txt", "y"u8.ToArray())));

        Assert.Equal(["itemTooLarge", null], entries.Select(entry => entry.Problem?.Code));
    }

    [Fact]
    public void What_unpacks_to_more_than_allowed_is_refused_as_a_whole()
    {
        var exception = Assert.Throws<ProblemException>(() => Read(ZipFile.Bomb(entries: 4, MaxItemBytes - 1)));

        Assert.Equal("archiveTooLarge", exception.Problem.Code);
    }

    [Fact]
    public void Sizes_that_the_archive_claims_are_not_believed()
    {
        var entry = Assert.Single(Read(ZipFile.Lying(ZipFile.Bomb(entries: 1, 10_000_000), claimed: 10)));

        Assert.NotNull(entry.Problem);
        Assert.True(entry.Content.IsEmpty);
    }

    [Fact]
    public void An_encrypted_entry_fails_by_itself() =>
        Assert.Equal(["brokenEntry"], Read(ZipFile.Encrypted(ZipFile.Of(("a.txt", "x")))).Select(entry => entry.Problem?.Code));

    [Fact]
    public void A_changed_byte_is_found_by_the_checksum()
    {
        var archive = ZipFile.Of(CompressionLevel.NoCompression, ("a.txt", "the content of the article"u8.ToArray()), ("b.txt", "y"u8.ToArray()));
        archive[archive.AsSpan().IndexOf("article"u8)] ^= 1;

        Assert.Equal(["brokenEntry", null], Read(archive).Select(entry => entry.Problem?.Code));
    }

    [Theory]
    [InlineData("no archive at all")]
    [InlineData("PK\u0003\u0004 but nothing behind it")]
    public void What_is_no_archive_is_refused_as_a_whole(string content) =>
        Assert.Equal("brokenArchive", Assert.Throws<ProblemException>(() => Read(Encoding.UTF8.GetBytes(content))).Problem.Code);

    [Fact]
    public void An_archive_that_breaks_off_is_refused_as_a_whole()
    {
        var archive = ZipFile.Of(("a.txt", "x"), ("b.txt", "y"));

        Assert.Equal("brokenArchive", Assert.Throws<ProblemException>(() => Read(archive[..^20])).Problem.Code);
    }

    [Fact]
    public void No_damage_makes_it_fail_unexpectedly()
    {
        var archive = ZipFile.Of(("a.txt", "the content of one article"), ("desk/b.json", "{\"text\":\"the content of another\"}"), ("c.md", new string('x', 5000)));
        Prop.ForAll(
            Gen.Choose(0, archive.Length - 1).Zip(Gen.Choose(0, 255)).ArrayOf().ToArbitrary(),
            changes =>
            {
                var damaged = archive.ToArray();
                foreach (var (index, value) in changes)
                {
                    damaged[index] = (byte)value;
                }

                try
                {
                    return Read(damaged).All(entry => entry.Problem is not null || entry.Content.Length <= MaxItemBytes);
                }
                catch (ProblemException exception)
                {
                    return exception.Problem.Code is "brokenArchive" or "archiveTooLarge";
                }
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    private static List<BatchEntry> Read(byte[] archive) => [.. ZipArticleReader.Read(archive, MaxItems, MaxItemBytes, MaxBytes)];
}
