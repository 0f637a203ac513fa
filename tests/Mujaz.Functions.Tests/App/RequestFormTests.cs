using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;

namespace Mujaz.Functions.Tests.App;

/// <summary>What clients say of the bodies they send and want: types, parameters, codings.</summary>
[Collection(AppCollection.Name)]
public sealed class RequestFormTests(AppFixture app)
{
    private const string Path = "/api/summaries?engine=offline";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("text/plain; charset=\"utf-8\"")]
    [InlineData("TEXT/PLAIN;charset=UTF8")]
    [InlineData("text/plain; charset=us-ascii; format=flowed")]
    [InlineData("text/json")]
    [InlineData("application/vnd.api+json; charset=\"UTF-8\"")]
    [InlineData("application/ld+json")]
    public async Task Types_and_parameters_are_equal_however_they_are_written(string type)
    {
        var text = AppFixture.Seed("000");
        var isJson = type.Contains("json", StringComparison.Ordinal);
        var body = Encoding.UTF8.GetBytes(isJson ? JsonSerializer.Serialize(new { text, engine = "offline" }) : text);

        using var response = await SendAsync(isJson ? "/api/summaries" : Path, body, type);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("text/plain; charset=windows-1256")]
    [InlineData("application/json; charset=\"utf-16\"")]
    public async Task Another_charset_is_refused(string type)
    {
        using var response = await SendAsync(Path, "x"u8.ToArray(), type);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("GZIP")]
    [InlineData("identity")]
    public async Task Compressed_bodies_are_read(string coding)
    {
        using var response = await SendAsync(Path, Compress(Encoding.UTF8.GetBytes(AppFixture.Seed("000")), coding), "text/plain", coding);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("compress")]
    [InlineData("zstd")]
    [InlineData("gzip, br")]
    public async Task Other_codings_are_refused_with_those_that_can_be_read(string coding)
    {
        using var response = await SendAsync(Path, "x"u8.ToArray(), "text/plain", coding);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Equal(["gzip", "br", "deflate"], response.Headers.GetValues("Accept-Encoding").SelectMany(value => value.Split(", ")));
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_body_that_is_not_as_coded_is_the_callers_mistake(string coding)
    {
        using var response = await SendAsync(Path, Encoding.UTF8.GetBytes(AppFixture.Seed("000")), "text/plain", coding);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_bomb_is_too_large(string coding)
    {
        using var response = await SendAsync(Path, Compress(new byte[50_000_000], coding), "text/plain", coding);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task Deep_json_is_a_mistake_and_no_fault()
    {
        using var response = await SendAsync("/api/summaries", Encoding.UTF8.GetBytes("{\"text\":" + new string('[', 5000) + new string(']', 5000) + "}"), "application/json");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("text/csv;charset=UTF-8", "text/csv")]
    [InlineData("TEXT/CSV; header=present, application/json;q=0.5", "text/csv")]
    [InlineData("text/csv;q=0.1, application/json", "application/json")]
    public async Task Parameters_of_accept_do_not_exclude(string accept, string type)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/glossary");
        request.Headers.TryAddWithoutValidation("Accept", accept);

        using var response = await app.Http.SendAsync(request, Token);

        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(["nosniff"], response.Headers.GetValues("X-Content-Type-Options"));
    }

    [Fact]
    public async Task Health_says_the_version_and_not_the_commit()
    {
        var version = (await AppFixture.ReadJsonAsync(await app.Http.GetAsync("/api/health", Token))).GetProperty("version").GetString();

        Assert.Matches("^[0-9]+\\.[0-9]+\\.[0-9]+(-[0-9A-Za-z.]+)?$", version);
    }

    private async Task<HttpResponseMessage> SendAsync(string path, byte[] body, string type, string? coding = null)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        if (coding is not null)
        {
            content.Headers.TryAddWithoutValidation("Content-Encoding", coding);
        }

        return await app.Http.PostAsync(path, content, Token);
    }

    private static byte[] Compress(byte[] bytes, string coding)
    {
        using var output = new MemoryStream();
        using (Stream stream = coding.ToLowerInvariant() switch
        {
            "gzip" => new GZipStream(output, CompressionLevel.Fastest, leaveOpen: true),
            "br" => new BrotliStream(output, CompressionLevel.Fastest, leaveOpen: true),
            "deflate" => new ZLibStream(output, CompressionLevel.Fastest, leaveOpen: true),
            _ => output,
        })
        {
            stream.Write(bytes);
            if (ReferenceEquals(stream, output))
            {
                return output.ToArray();
            }
        }

        return output.ToArray();
    }
}
