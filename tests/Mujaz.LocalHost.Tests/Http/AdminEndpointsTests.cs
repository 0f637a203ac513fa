using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Azure.Storage.Blobs;
using Mujaz.LocalHost.Tests.SampleApps;

namespace Mujaz.LocalHost.Tests.Http;

public sealed class AdminEndpointsTests(StorageFixture storage) : IDisposable
{
    private readonly SampleApp _app = new(storage.ConnectionString);

    [Fact]
    public async Task The_status_tells_that_the_host_runs()
    {
        await using var host = await _app.StartAsync();
        using var client = new HttpClient { BaseAddress = host.BaseAddress };

        var status = await client.GetFromJsonAsync<JsonObject>("/admin/host/status", TestContext.Current.CancellationToken);

        Assert.Equal("Running", status!["state"]!.GetValue<string>());
        Assert.InRange(status["processUptime"]!.GetValue<long>(), 0, (long)(DateTime.Now - Process.GetCurrentProcess().StartTime).TotalMilliseconds);
    }

    [Fact]
    public async Task A_timer_can_be_run_by_hand()
    {
        await using var host = await _app.With("OnTime").StartAsync();

        Assert.Equal(HttpStatusCode.Accepted, await RunAsync(host, "OnTime", "{}"));

        var delivery = (await _app.Events.WaitForDeliveriesAsync("OnTime", 1))[0];
        Assert.Equal("past due False, last 0001-01-01", delivery.Data);
    }

    [Fact]
    public async Task A_queue_function_takes_the_input_as_its_message()
    {
        await using var host = await _app.With("OnMessage").StartAsync();

        Assert.Equal(HttpStatusCode.Accepted, await RunAsync(host, "OnMessage", """{"input":"by hand"}"""));

        var delivery = (await _app.Events.WaitForDeliveriesAsync("OnMessage", 1))[0];
        Assert.Equal("by hand (1)", delivery.Data);
    }

    [Theory]
    [InlineData("Nobody", "{}", HttpStatusCode.NotFound)]
    [InlineData("OnMessage", "{}", HttpStatusCode.BadRequest)]
    [InlineData("OnMessage", "not json", HttpStatusCode.BadRequest)]
    [InlineData("Echo", "{}", HttpStatusCode.BadRequest)]
    public async Task What_cannot_be_run_by_hand_is_refused(string function, string body, HttpStatusCode expected)
    {
        await using var host = await _app.With("OnMessage").StartAsync();

        Assert.Equal(expected, await RunAsync(host, function, body));
    }

    [Fact]
    public async Task The_blob_webhook_shakes_hands_with_event_grid()
    {
        await using var host = await _app.With("OnBlob").StartAsync();
        using var response = await PostEventsAsync(
            host, "Host.Functions.OnBlob", "SubscriptionValidation", """[{"eventType":"Microsoft.EventGrid.SubscriptionValidationEvent","data":{"validationCode":"512d38b6"}}]""");

        Assert.Equal("""{"validationResponse":"512d38b6"}""", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_event_of_a_blob_is_delivered_each_time_it_comes()
    {
        await using var host = await _app.With("OnBlob").StartAsync();
        await new BlobClient(storage.ConnectionString, _app.Container, "a.txt").UploadAsync(
            BinaryData.FromString("text"), overwrite: true, TestContext.Current.CancellationToken);
        await _app.Events.WaitForDoneAsync("OnBlob", 1);

        var created = $$$"""[{"eventType":"Microsoft.Storage.BlobCreated","subject":"/blobServices/default/containers/{{{_app.Container}}}/blobs/a.txt","data":{"url":"{{{storage.Azurite.BlobEndpoint}}}/{{{_app.Container}}}/a.txt","eTag":"0x1","blobType":"BlockBlob"}}]""";
        using var response = await PostEventsAsync(host, "Host.Functions.OnBlob", "Notification", created);

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        await _app.Events.WaitForDoneAsync("OnBlob", 2);
    }

    [Fact]
    public async Task An_event_for_a_function_that_is_none_is_not_found()
    {
        await using var host = await _app.With("OnBlob").StartAsync();
        using var response = await PostEventsAsync(host, "Host.Functions.Nobody", "Notification", "[]");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    public void Dispose() => _app.Dispose();

    private static async Task<HttpStatusCode> RunAsync(LocalHostApplication host, string function, string body)
    {
        using var client = new HttpClient { BaseAddress = host.BaseAddress };
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await client.PostAsync($"/admin/functions/{function}", content, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    private static async Task<HttpResponseMessage> PostEventsAsync(LocalHostApplication host, string functionId, string type, string events)
    {
        using var client = new HttpClient { BaseAddress = host.BaseAddress };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/runtime/webhooks/blobs?functionName={functionId}")
        {
            Headers = { { "aeg-event-type", type } },
            Content = new StringContent(events, Encoding.UTF8, "application/json"),
        };
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
