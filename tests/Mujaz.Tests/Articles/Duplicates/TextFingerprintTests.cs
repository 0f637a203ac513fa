using FsCheck.Fluent;
using Mujaz.Articles.Duplicates;

namespace Mujaz.Tests.Articles.Duplicates;

public sealed class TextFingerprintTests
{
    [Fact]
    public void Same_words_have_the_same_fingerprint_whatever_their_dress() =>
        Assert.Equal(TextFingerprint.Compute("أكّد الوزير، أنّ الشراكة متينة"), TextFingerprint.Compute("اكد الوزير ان الشراكه  متينه!"));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Estimate_is_within_four_standard_errors_of_the_true_similarity(int seed)
    {
        var random = new Random(seed);
        var words = Enumerable.Range(0, 600).Select(_ => "w" + random.Next(100_000)).ToArray();
        var changed = words.ToArray();
        for (var change = 0; change < 25; change++)
        {
            changed[random.Next(changed.Length)] = "changed" + change;
        }

        var truth = Jaccard(words, changed);
        var estimate = NearDuplicates.Similarity(string.Join(' ', words), string.Join(' ', changed));

        Assert.InRange(truth, 0.6, 0.95);
        Assert.InRange(estimate, truth - Tolerance(truth), truth + Tolerance(truth));
    }

    [Fact]
    public void Unrelated_texts_are_not_similar_and_share_no_band()
    {
        var first = TextFingerprint.Compute(string.Join(' ', Enumerable.Range(0, 300).Select(number => "a" + number)));
        var second = TextFingerprint.Compute(string.Join(' ', Enumerable.Range(0, 300).Select(number => "b" + number)));

        Assert.InRange(first.Similarity(second), 0, 0.05);
        Assert.Empty(first.BandKeys().Intersect(second.BandKeys()));
    }

    [Fact]
    public void Wire_copy_with_another_ending_is_found_by_band_and_by_similarity()
    {
        var copy = string.Join(' ', Enumerable.Range(0, 400).Select(number => "كلمة" + number));
        var stored = TextFingerprint.Compute(copy);
        var edited = TextFingerprint.Compute(copy + " وأضاف المصدر نفسه أن الاجتماع سينعقد غدا");

        Assert.NotEmpty(stored.BandKeys().Intersect(edited.BandKeys()));
        var found = NearDuplicates.FindBest<string>(edited, [new("other", TextFingerprint.Compute("نص آخر لا علاقة له")), new("stored", stored)]);
        Assert.Equal("stored", found?.Key);
        Assert.InRange(found!.Similarity, NearDuplicates.DefaultThreshold, 1);
    }

    [Fact]
    public void Nothing_is_similar_to_a_text_without_words()
    {
        var empty = TextFingerprint.Compute("… !");

        Assert.True(empty.IsEmpty);
        Assert.Equal(0, empty.Similarity(empty));
        Assert.Empty(empty.BandKeys());
        Assert.Null(NearDuplicates.FindBest<string>(empty, [new("empty", empty)]));
    }

    [Fact]
    public void Stored_fingerprints_keep_their_meaning() =>
        Assert.Equal("0034d30ec630d69902", TextFingerprint.Compute("المغرب وفرنسا يبحثان قضايا الأمن والهجرة").BandKeys()[0]);

    [Fact]
    public void Threshold_out_of_range_is_refused()
    {
        var fingerprint = TextFingerprint.Compute("a b c");
        Assert.Throws<ArgumentOutOfRangeException>(() => NearDuplicates.FindBest<string>(fingerprint, [], 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => NearDuplicates.FindBest<string>(fingerprint, [], 1.1));
    }

    private static double Tolerance(double similarity) => 4 * Math.Sqrt(similarity * (1 - similarity) / TextFingerprint.Size);

    private static double Jaccard(string[] first, string[] second)
    {
        var ours = Shingles(first);
        var theirs = Shingles(second);
        return (double)ours.Intersect(theirs).Count() / ours.Union(theirs).Count();
    }

    private static HashSet<string> Shingles(string[] words) =>
        [.. Enumerable.Range(0, words.Length - 2).Select(start => string.Join(' ', words[start..(start + 3)]))];
}
