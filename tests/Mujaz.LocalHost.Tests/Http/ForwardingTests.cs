using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Mujaz.LocalHost.Output;
using Mujaz.LocalHost.Tests.SampleApps;

namespace Mujaz.LocalHost.Tests.Http;

/// <summary>What becomes of a call between the caller and the worker.</summary>
public sealed class ForwardingTests(RunningSample sample) : IClassFixture<RunningSample>, IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = sample.Host.BaseAddress };

    private LocalHostApplication Running => sample.Host;

    public void Dispose() => _client.Dispose();

    [Theory]
    [InlineData("/api/echo/a?x=1&x=2&y=a+b%20c&z", "/api/echo/a?x=1&x=2&y=a+b%20c&z")]
    [InlineData("/api/echo/%D8%AE%D8%A8%D8%B1?q=%D9%85", "/api/echo/%D8%AE%D8%A8%D8%B1?q=%D9%85")]
    [InlineData("/api/echo/a%2Fb%20c", "/api/echo/a%252Fb%20c")]
    [InlineData("/api/a/../echo/b/./c", "/api/echo/b/c")]
    public async Task Path_and_query_arrive_as_the_real_host_passes_them_on(string target, string expected)
    {
        var echo = await EchoAsync(new HttpRequestMessage(
            HttpMethod.Get, new Uri(Running.BaseAddress.GetLeftPart(UriPartial.Authority) + target, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true })));

        Assert.Equal(expected, echo["target"]!.GetValue<string>());
    }

    [Fact]
    public async Task Method_headers_host_and_body_arrive()
    {
        var echo = await EchoAsync(new HttpRequestMessage(HttpMethod.Patch, "/api/echo/x")
        {
            Headers = { { "Accept-Language", "ar, fr;q=0.5" }, { "traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01" } },
            Content = new StringContent("نص", Encoding.UTF8, "text/plain"),
        });

        var headers = echo["headers"]!;
        Assert.Equal("PATCH", echo["method"]!.GetValue<string>());
        Assert.Equal("نص", Encoding.UTF8.GetString(Convert.FromBase64String(echo["body"]!.GetValue<string>())));
        Assert.Equal(Running.BaseAddress.Authority, headers["Host"]!.GetValue<string>());
        Assert.Equal("ar, fr; q=0.5", headers["Accept-Language"]!.GetValue<string>());
        Assert.Equal("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", headers["traceparent"]!.GetValue<string>());
        Assert.Equal("text/plain; charset=utf-8", headers["Content-Type"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("nonsense")]
    public async Task A_call_without_a_trace_context_gets_one(string? sent)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/echo/x");
        request.Headers.TryAddWithoutValidation("traceparent", sent);

        var headers = (await EchoAsync(request))["headers"]!;

        Assert.Matches("^00-[0-9a-f]{32}-[0-9a-f]{16}-01$", headers["traceparent"]!.GetValue<string>());
    }

    [Fact]
    public async Task What_the_host_knows_better_replaces_what_the_caller_says()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/echo/x")
        {
            Headers =
            {
                { "x-ms-invocation-id", "forged" },
                { "X-Azure-Functions-InvocationId", "forged" },
                { "X-Forwarded-For", "203.0.113.7" },
                { "X-Forwarded-Host", "evil.example" },
                { "X-Forwarded-Proto", "https" },
                { "Forwarded", "for=203.0.113.7" },
            },
        };

        var echo = (await EchoAsync(request)).ToJsonString();

        Assert.DoesNotContain("forged", echo, StringComparison.Ordinal);
        Assert.DoesNotContain("203.0.113.7", echo, StringComparison.Ordinal);
        Assert.DoesNotContain("evil.example", echo, StringComparison.Ordinal);
        Assert.DoesNotContain("https", echo, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_header_beyond_ASCII_is_an_error_of_500_as_in_the_real_host()
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(Running.BaseAddress.Host, Running.BaseAddress.Port, TestContext.Current.CancellationToken);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(
            Encoding.UTF8.GetBytes($"GET /api/echo/x HTTP/1.1\r\nHost: {Running.BaseAddress.Authority}\r\nX-Title: خبر\r\n\r\n"), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);

        Assert.StartsWith("HTTP/1.1 500", await reader.ReadLineAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Headers_of_the_connection_stay_behind()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/echo/x");
        request.Headers.TryAddWithoutValidation("Connection", "X-Private");
        request.Headers.TryAddWithoutValidation("X-Private", "secret");
        request.Headers.TryAddWithoutValidation("Keep-Alive", "timeout=5");

        var headers = (await EchoAsync(request))["headers"]!.AsObject();

        Assert.False(headers.ContainsKey("X-Private"));
        Assert.False(headers.ContainsKey("Keep-Alive"));
    }

    [Fact]
    public async Task Several_headers_of_one_name_come_back_as_several()
    {
        using var response = await _client.GetAsync("/api/echo/x", TestContext.Current.CancellationToken);

        Assert.Equal(["a=1", "b=2"], response.Headers.GetValues("Set-Cookie"));
    }

    [Theory]
    [InlineData(204)]
    [InlineData(302)]
    [InlineData(304)]
    [InlineData(404)]
    [InlineData(422)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task Whatever_the_worker_answers_is_the_answer(int status)
    {
        using var response = await _client.GetAsync($"/api/status/{status}", TestContext.Current.CancellationToken);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(status is 204 or 304 ? "" : $"status {status}", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_large_body_passes_without_a_length()
    {
        using var content = new StreamContent(new MemoryStream(new byte[40_000_000]));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/length") { Content = content, Headers = { TransferEncodingChunked = true } };
        using var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("40000000", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_over_100_MiB_is_refused(bool chunked)
    {
        using var content = new StreamContent(new MemoryStream(new byte[104_857_601]));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/length") { Content = content };
        request.Headers.TransferEncodingChunked = chunked;
        request.Headers.ExpectContinue = true;
        using var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.True(response.Headers.ConnectionClose);
    }

    [Fact]
    public async Task A_client_that_leaves_aborts_the_request_in_the_worker()
    {
        using (var response = await _client.GetAsync("/api/endless", HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken))
        {
            await using var body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
            Assert.True(await body.ReadAsync(new byte[16], TestContext.Current.CancellationToken) > 0);
        }

        await SampleEvents.WaitAsync(
            () => Running.Logs, lines => lines.Any(line => line.Message.Contains("The request was aborted.", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_answer_that_breaks_off_is_not_taken_for_whole() => await Assert.ThrowsAnyAsync<HttpRequestException>(
        () => _client.GetStringAsync("/api/broken", TestContext.Current.CancellationToken));

    [Fact]
    public async Task An_early_answer_to_a_long_upload_is_passed_on()
    {
        using var content = new StreamContent(new MemoryStream(new byte[20_000_000]));
        using var response = await _client.PostAsync("/api/refuse", content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Equal("not this", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_upload_reaches_the_worker_while_it_is_under_way()
    {
        // Other tests upload to the same function, and the log is that of all of them.
        var before = Running.Logs.Count(IsOfFirstBytes);
        using var content = new SlowContent();
        var sending = _client.PostAsync("/api/length", content, TestContext.Current.CancellationToken);
        await content.SendAsync("some");
        await SampleEvents.WaitAsync(() => Running.Logs, lines => lines.Count(IsOfFirstBytes) > before);
        await content.SendAsync("more");
        content.End();
        using var response = await sending;

        Assert.Equal("8", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static bool IsOfFirstBytes(HostLogEntry line) => line.Message.Contains("The first bytes have come.", StringComparison.Ordinal);

    [Fact]
    public async Task A_function_that_throws_is_an_error_of_500()
    {
        using var response = await _client.GetAsync("/api/throw", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Contains(Running.Logs, line => line.Message.Contains("The test wants a failure of /api/throw.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_call_that_crashes_the_worker_gets_500_and_the_next_call_an_answer()
    {
        using var crashed = await _client.PostAsync("/api/exit/200", null, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.InternalServerError, crashed.StatusCode);

        await SampleEvents.WaitAsync(() => Running.Logs, lines => lines.Any(line => line.Message.Contains("exit code 200", StringComparison.Ordinal)));
        using var next = await _client.GetAsync("/api/status/200", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, next.StatusCode);
    }

    [Fact]
    public async Task A_request_that_is_no_http_is_refused_by_the_host()
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(Running.BaseAddress.Host, Running.BaseAddress.Port, TestContext.Current.CancellationToken);
        await using var stream = socket.GetStream();
        await stream.WriteAsync("nonsense\r\n\r\n"u8.ToArray(), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);

        Assert.StartsWith("HTTP/1.1 400", await reader.ReadLineAsync(TestContext.Current.CancellationToken));
    }

    private async Task<JsonNode> EchoAsync(HttpRequestMessage request)
    {
        using (request)
        {
            using var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
            return JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        }
    }
}
