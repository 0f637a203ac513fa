using System.Text;
using System.Text.Json;
using Mujaz.Functions.Events;

namespace Mujaz.Functions.Tests.Events;

public sealed class HostInvocationTests
{
    [Fact]
    public async Task Blob_bytes_come_as_base64()
    {
        using var invocation = await ReadAsync("""{"Data":{"blob":"aGVsbG8="},"Metadata":{}}""");

        Assert.Equal("hello"u8.ToArray(), invocation.Bytes("blob").ToArray());
        Assert.Equal("hello"u8.ToArray(), invocation.Bytes("blob").ToArray());
    }

    [Theory]
    [InlineData("")]
    [InlineData("Pz8/Pj4+")]
    [InlineData("Pz8\\/Pj4\\u002B")]
    [InlineData("aGVs\\nbG8=")]
    public async Task Base64_is_read_however_its_json_is_written(string written)
    {
        using var invocation = await ReadAsync($$$"""{"Data":{"blob":"{{{written}}}"},"Metadata":{"name":"\"a\""}}""");

        var expected = Convert.FromBase64String(JsonSerializer.Deserialize<string>($"\"{written}\"")!);
        Assert.Equal(expected, invocation.Bytes("blob").ToArray());
        Assert.Equal("a", invocation.Captured("name"));
    }

    [Fact]
    public async Task A_large_blob_arrives_whole()
    {
        var content = new byte[1_000_003];
        new Random(1).NextBytes(content);

        using var invocation = await ReadAsync($$$"""{"Metadata":{"name":"\"x\""},"Data":{"blob":"{{{Convert.ToBase64String(content)}}}"}}""");

        Assert.Equal(content, invocation.Bytes("blob").ToArray());
        Assert.Equal("x", invocation.Captured("name"));
    }

    [Theory]
    [InlineData("""{"Data":{"m":"\"{\\\"id\\\":1}\""},"Metadata":{}}""", "{\"id\":1}")]
    [InlineData("""{"Data":{"m":"{\"id\":1}"},"Metadata":{}}""", "{\"id\":1}")]
    [InlineData("""{"Data":{"m":{"id":1}},"Metadata":{}}""", "{\"id\":1}")]
    [InlineData("""{"Data":{"m":"\"plain\""},"Metadata":{}}""", "plain")]
    [InlineData("""{"Data":{"m":"\"unfinished"},"Metadata":{}}""", "\"unfinished")]
    public async Task A_queue_message_is_read_wrapped_or_not(string body, string text)
    {
        using var invocation = await ReadAsync(body);

        Assert.Equal(text, invocation.Text("m"));
    }

    [Fact]
    public async Task A_captured_name_is_unwrapped()
    {
        using var invocation = await ReadAsync("""{"Data":{},"Metadata":{"name":"\"desk/مقال.txt\""}}""");

        Assert.Equal("desk/مقال.txt", invocation.Captured("name"));
    }

    [Theory]
    [InlineData("""{"Metadata":{"Metadata":{"mujaz_languages":"ar","size":1}}}""", "mujaz_languages=ar")]
    [InlineData("""{"Metadata":{"Metadata":"x"}}""", "")]
    [InlineData("""{"Metadata":{}}""", "")]
    public async Task The_metadata_of_a_blob_are_its_strings(string body, string expected)
    {
        using var invocation = await ReadAsync(body);

        Assert.Equal(expected, string.Join(';', invocation.Texts("Metadata").Select(entry => $"{entry.Key}={entry.Value}")));
    }

    [Theory]
    [InlineData("""{"Data":{"blob":"not base64!"},"Metadata":{}}""")]
    [InlineData("""{"Data":{"blob":5},"Metadata":{}}""")]
    [InlineData("""{"Data":{},"Metadata":{}}""")]
    [InlineData("""{"Metadata":{}}""")]
    [InlineData("""[]""")]
    public async Task A_call_without_the_blob_is_an_error(string body)
    {
        using var invocation = await ReadAsync(body);

        Assert.Throws<JsonException>(() => invocation.Bytes("blob"));
    }

    private static async Task<HostInvocation> ReadAsync(string body)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(body));
        return await HostInvocation.ReadAsync(stream, TestContext.Current.CancellationToken);
    }
}
