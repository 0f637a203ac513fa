using System.Net;
using System.Text.RegularExpressions;

namespace Mujaz.Functions.Tests.App;

[Collection(AppCollection.Name)]
public sealed partial class ConsoleTests(AppFixture app)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_lets_nothing_run_that_is_not_its_own()
    {
        using var response = await app.Http.GetAsync("/api/console/", Token);

        Assert.Equal((HttpStatusCode.OK, "text/html"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal(["nosniff"], response.Headers.GetValues("X-Content-Type-Options"));
        Assert.DoesNotMatch("(?i)<script(?![^>]*src)|<style| on[a-z]+=| style=", await response.Content.ReadAsStringAsync(Token));
    }

    [Fact]
    public async Task Without_the_closing_slash_one_is_sent_there()
    {
        using var response = await app.Http.GetAsync("/api/console", Token);

        Assert.EndsWith("/api/console/", response.RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Every_file_that_the_page_names_is_there_and_not_sent_twice()
    {
        var names = new Queue<string>(NamesIn(await app.Http.GetStringAsync("/api/console/", Token)));
        var seen = new HashSet<string>();
        while (names.TryDequeue(out var name))
        {
            if (!seen.Add(name))
            {
                continue;
            }

            using var response = await app.Http.GetAsync("/api/console/" + name, Token);
            Assert.True(response.StatusCode == HttpStatusCode.OK, name);
            Assert.Equal(name.EndsWith(".css", StringComparison.Ordinal) ? "text/css" : "text/javascript", response.Content.Headers.ContentType?.MediaType);
            var folder = name[..(name.LastIndexOf('/') + 1)];
            foreach (var import in NamesIn(await response.Content.ReadAsStringAsync(Token)))
            {
                names.Enqueue(folder + import.TrimStart('.', '/'));
            }

            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/console/" + name);
            request.Headers.IfNoneMatch.Add(response.Headers.ETag!);
            Assert.Equal(HttpStatusCode.NotModified, (await app.Http.SendAsync(request, Token)).StatusCode);
        }

        Assert.InRange(seen.Count, 5, 40);
    }

    [Theory]
    [InlineData("js/none.js")]
    [InlineData("../host.json")]
    [InlineData("%2e%2e/host.json")]
    [InlineData("..%5chost.json")]
    public async Task There_is_nothing_but_the_consoles_files(string path)
    {
        using var response = await app.Http.GetAsync("/api/console/" + path, Token);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private static IEnumerable<string> NamesIn(string text) => Name().Matches(text).Select(match => match.Groups[1].Value).Where(name => name.Contains('.', StringComparison.Ordinal));

    [GeneratedRegex("(?:src|href|from|import)(?:=|\\s*\\(?\\s*)[\"']((?:\\./|\\w)[\\w./-]*\\.(?:js|css))[\"']")]
    private static partial Regex Name();
}
