using Mujaz.LocalHost.Configuration;

namespace Mujaz.LocalHost.Tests.Configuration;

public sealed class BlobPathTemplateTests
{
    [Theory]
    [InlineData("articles/{name}", "a.txt", "name=a.txt")]
    [InlineData("articles/{name}", "2026/01/a.txt", "name=2026/01/a.txt")]
    [InlineData("articles/{name}.{extension}", "a.b.txt", "name=a.b;extension=txt")]
    [InlineData("articles/in/{name}", "in/a", "name=a")]
    [InlineData("articles/in/{name}", "out/a", null)]
    [InlineData("articles/{name}.txt", "a.html", null)]
    [InlineData("articles/exact.txt", "exact.txt", "")]
    [InlineData("articles", "anything", "")]
    public void A_name_that_fits_gives_its_captures(string path, string blob, string? expected)
    {
        var captures = BlobPathTemplate.Parse(path).Match(blob);

        Assert.Equal(expected, captures is null ? null : string.Join(';', captures.Select(capture => $"{capture.Key}={capture.Value}")));
    }

    [Theory]
    [InlineData("articles/in/{name}", "in/")]
    [InlineData("articles/{name}", "")]
    public void The_prefix_is_what_comes_before_the_first_capture(string path, string expected) =>
        Assert.Equal(expected, BlobPathTemplate.Parse(path).Prefix);

    [Theory]
    [InlineData("")]
    [InlineData("{container}/a")]
    [InlineData("articles/{name")]
    [InlineData("articles/name}")]
    public void A_path_without_container_or_with_a_lone_brace_is_refused(string path) =>
        Assert.Throws<FormatException>(() => BlobPathTemplate.Parse(path));
}
