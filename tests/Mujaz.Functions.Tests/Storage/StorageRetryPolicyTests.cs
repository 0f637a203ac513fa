using System.Net;
using Azure;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Mujaz.Functions.Storage;

namespace Mujaz.Functions.Tests.Storage;

public sealed class StorageRetryPolicyTests
{
    private static readonly (string, string?) Account = ("AzureWebJobsStorage", "AccountName=mine;AccountKey=c2VjcmV0");

    private int _tries;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Storage_that_accepts_and_never_answers_is_given_up_within_half_a_minute()
    {
        using var transport = Answering(async token =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return new HttpResponseMessage();
        });

        var call = ReadAsync(transport);

        Assert.Same(call, await Task.WhenAny(call, Task.Delay(TimeSpan.FromSeconds(30), Token)));
        await Assert.ThrowsAnyAsync<Exception>(() => call);
        Assert.InRange(_tries, 2, StorageRetryPolicy.MaxRetries);
    }

    [Fact]
    public async Task Storage_that_refuses_is_tried_five_times_more()
    {
        using var transport = Answering(_ => Task.FromResult(new HttpResponseMessage(HttpStatusCode.ServiceUnavailable)));

        var exception = await Assert.ThrowsAsync<RequestFailedException>(() => ReadAsync(transport));

        Assert.Equal((503, 1 + StorageRetryPolicy.MaxRetries), (exception.Status, _tries));
    }

    [Theory]
    [InlineData("86400")]
    [InlineData("Fri, 31 Dec 2100 23:59:59 GMT")]
    public async Task Storage_that_asks_for_a_wait_nobody_can_keep_is_given_up_at_once(string wait)
    {
        using var transport = Answering(_ =>
        {
            var answer = new HttpResponseMessage(HttpStatusCode.ServiceUnavailable);
            answer.Headers.Add("Retry-After", wait);
            return Task.FromResult(answer);
        });

        await Assert.ThrowsAsync<RequestFailedException>(() => ReadAsync(transport));

        Assert.Equal(1, _tries);
    }

    private static async Task ReadAsync(HttpPipelineTransport transport) => await AssemblyStorage.Connect(transport, Account).CreateTables()
        .GetTableClient("things").GetEntityIfExistsAsync<TableEntity>("p", "r", cancellationToken: Token);

    private HttpClientTransport Answering(Func<CancellationToken, Task<HttpResponseMessage>> answer) => new(new Handler(token =>
    {
        _tries++;
        return answer(token);
    }));

    private sealed class Handler(Func<CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => answer(cancellationToken);
    }
}
