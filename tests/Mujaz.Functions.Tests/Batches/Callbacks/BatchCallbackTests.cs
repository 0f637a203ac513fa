using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Mujaz.Functions.Batches.Callbacks;
using Mujaz.Functions.Batches.Items;
using Mujaz.Functions.Batches.Storing;
using Mujaz.Functions.Tests.App;

namespace Mujaz.Functions.Tests.Batches.Callbacks;

public sealed class BatchCallbackTests(BatchStorage storage) : IClassFixture<BatchStorage>, IAsyncLifetime
{
    private const string Secret = "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private const string Root = "https://news.example/api/batches";

    private static readonly (string, string)[] Settings =
    [
        ("Mujaz:Batches:CallbackSecret", "whsec_" + Secret), ("Mujaz:Batches:CallbackTimeout", "00:00:02"),
    ];

    private CallbackReceiver _receiver = null!;
    private BatchServices _app = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _receiver = await CallbackReceiver.StartAsync();
        _app = new BatchServices(storage.ConnectionString, services => services.Replace(ServiceDescriptor.Singleton(NewClient)), Settings);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _receiver.DisposeAsync();
    }

    [Fact]
    public async Task A_batch_that_has_ended_is_reported_once_signed_and_as_it_can_be_read()
    {
        var batch = await EndAsync(BatchServices.Offline(AppFixture.Seed("000")));

        Assert.Equal((BatchCallbackStatus.Delivered, 1, null), (batch.Callback!.Status, batch.Callback.Attempts, batch.Callback.LastError));
        var callback = Assert.Single(_receiver.Received);
        Assert.Equal("application/json", callback.ContentType);
        Assert.Equal($"batch_{batch.Id}_0", callback.Headers["webhook-id"]);
        var timestamp = long.Parse(callback.Headers["webhook-timestamp"], CultureInfo.InvariantCulture);
        Assert.Equal(_app.Time.GetUtcNow().ToUnixTimeSeconds(), timestamp);
        Assert.Equal(SignatureOf(callback), callback.Headers["webhook-signature"]);
        var body = JsonDocument.Parse(callback.Body).RootElement;
        Assert.Equal(batch.Id, body.GetProperty("id").GetString());
        Assert.Equal("completed", body.GetProperty("status").GetString());
        Assert.Equal(1, body.GetProperty("counts").GetProperty("succeeded").GetInt32());
        Assert.Equal($"{Root}/{batch.Id}/results", body.GetProperty("results").GetString());
        Assert.Equal($"{Root}/{batch.Id}/report", body.GetProperty("report").GetString());
    }

    [Fact]
    public async Task A_try_that_failed_is_repeated_under_the_same_id_with_a_new_signature()
    {
        _receiver.AnswerWith(StatusCodes.Status500InternalServerError);
        var batch = await EndAsync(BatchServices.Offline(AppFixture.Seed("000")));
        Assert.Equal((BatchCallbackStatus.Pending, 1, "http500"), (batch.Callback!.Status, batch.Callback.Attempts, batch.Callback.LastError));

        _receiver.AnswerWith(StatusCodes.Status200OK);
        _app.Time.Advance(TimeSpan.FromSeconds(5));
        await _app.HandleAsync(new BatchMessage(BatchMessageKind.Callback, batch.Id, 0, Waits: 1));

        var state = (await _app.HeaderAsync(batch.Id))!.Callback!;
        Assert.Equal((BatchCallbackStatus.Delivered, 2, null), (state.Status, state.Attempts, state.LastError));
        Assert.Single(_receiver.Received.Select(callback => callback.Headers["webhook-id"]).Distinct());
        Assert.Equal(_receiver.Received.Select(SignatureOf), _receiver.Received.Select(callback => callback.Headers["webhook-signature"]));
        Assert.Equal(2, _receiver.Received.Select(callback => callback.Headers["webhook-signature"]).Distinct().Count());
    }

    [Fact]
    public async Task The_next_try_comes_through_the_queue_by_itself()
    {
        _receiver.AnswerWith(StatusCodes.Status503ServiceUnavailable);
        var batch = await EndAsync(BatchServices.Offline(AppFixture.Seed("000")));
        _receiver.AnswerWith(StatusCodes.Status200OK);

        var delivered = await _app.RunAsync(batch.Id, header => header.Callback?.Status == BatchCallbackStatus.Delivered);

        Assert.Equal(2, delivered.Callback!.Attempts);
    }

    [Fact]
    public async Task After_the_last_try_it_is_given_up_and_the_batch_says_so()
    {
        _receiver.AnswerWith(StatusCodes.Status404NotFound);
        var batch = await EndAsync(BatchServices.Offline(AppFixture.Seed("000")));

        for (var attempts = 1; attempts < BatchCallback.MaxAttempts; attempts++)
        {
            Assert.Equal(BatchCallbackStatus.Pending, (await _app.HeaderAsync(batch.Id))!.Callback!.Status);
            await _app.HandleAsync(new BatchMessage(BatchMessageKind.Callback, batch.Id, 0, attempts));
        }

        var state = (await _app.HeaderAsync(batch.Id))!.Callback!;
        Assert.Equal((BatchCallbackStatus.Failed, BatchCallback.MaxAttempts, "http404"), (state.Status, state.Attempts, state.LastError));
    }

    [Fact]
    public async Task A_receiver_that_says_it_is_gone_is_not_called_again()
    {
        _receiver.AnswerWith(StatusCodes.Status410Gone);

        var batch = await EndAsync(BatchServices.Offline(AppFixture.Seed("000")));

        Assert.Equal((BatchCallbackStatus.Failed, 1), (batch.Callback!.Status, batch.Callback.Attempts));
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        _receiver.AnswerWith(StatusCodes.Status307TemporaryRedirect, new Uri(_receiver.Address, "/elsewhere").ToString());

        var batch = await EndAsync(BatchServices.Offline(AppFixture.Seed("000")));

        Assert.Equal("http307", batch.Callback!.LastError);
        Assert.Equal(["/hook"], _receiver.Received.Select(callback => callback.Path));
    }

    [Fact]
    public async Task A_receiver_that_does_not_answer_in_time_counts_as_failed()
    {
        _receiver.Answer = context => Task.Delay(Timeout.Infinite, context.RequestAborted);

        var batch = await EndAsync(BatchServices.Offline(AppFixture.Seed("000")));

        Assert.Equal("timeout", batch.Callback!.LastError);
    }

    [Fact]
    public async Task The_app_as_it_is_deployed_connects_to_no_address_of_its_own_network()
    {
        await using var app = new BatchServices(storage.ConnectionString, settings: Settings);

        var outcome = await app.Get<CallbackClient>().PostAsync(_receiver.Address, "id", "{}"u8.ToArray(), Token);

        Assert.Equal("addressNotAllowed", outcome.Error);
        Assert.Empty(_receiver.Received);
    }

    [Fact]
    public async Task A_certificate_nobody_vouches_for_is_not_trusted()
    {
        using var client = new CallbackClient(CallbackTransport.Create(new AnyAddress()), _app.Get<IOptions<BatchOptions>>(), _app.Time);

        var outcome = await client.PostAsync(_receiver.Address, "id", "{}"u8.ToArray(), Token);

        Assert.Equal("tlsFailed", outcome.Error);
        Assert.Empty(_receiver.Received);
    }

    [Fact]
    public async Task The_message_of_a_repeated_completion_calls_nobody_again()
    {
        var batch = await EndAsync(BatchServices.Offline(AppFixture.Seed("000")));

        await _app.HandleAsync(new BatchMessage(BatchMessageKind.Callback, batch.Id, 0));

        Assert.Single(_receiver.Received);
    }

    [Fact]
    public async Task A_retried_batch_is_reported_once_more_under_another_id()
    {
        var batch = await EndAsync("""{ "text": "too short" }""");

        await _app.Get<BatchRetry>().RetryAsync(batch.Id, Token);
        await _app.RunAsync(batch.Id, header => header is { Round: 1, Callback.Status: BatchCallbackStatus.Delivered });
        await _app.HandleAsync(new BatchMessage(BatchMessageKind.Callback, batch.Id, 0));

        Assert.Equal([$"batch_{batch.Id}_0", $"batch_{batch.Id}_1"], _receiver.Received.Select(callback => callback.Headers["webhook-id"]));
    }

    private async Task<BatchHeader> EndAsync(string item)
    {
        var batch = await _app.StartAsync([item], batch => batch with { CallbackUrl = _receiver.Address, Address = Root });
        return await _app.RunAsync(batch.Id, header => header.Callback is { Attempts: > 0 });
    }

    private CallbackClient NewClient(IServiceProvider services)
    {
        var transport = CallbackTransport.Create(new AnyAddress());
        transport.SslOptions.RemoteCertificateValidationCallback =
            (_, certificate, _, _) => certificate!.GetCertHashString() == _receiver.Certificate.GetCertHashString();
        return new CallbackClient(transport, services.GetRequiredService<IOptions<BatchOptions>>(), services.GetRequiredService<TimeProvider>());
    }

    /// <summary>The signature as a receiver computes it.</summary>
    private static string SignatureOf(ReceivedCallback callback)
    {
        var signed = $"{callback.Headers["webhook-id"]}.{callback.Headers["webhook-timestamp"]}.{Encoding.UTF8.GetString(callback.Body)}";
        return "v1," + Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(Secret), Encoding.UTF8.GetBytes(signed)));
    }
}
