using System.Globalization;
using System.Net;
using Azure;
using Azure.Core;
using Mujaz.Storage.Pipeline;
using Mujaz.Storage.Tables;
using Mujaz.Storage.Tests.Faults;
using Mujaz.Testing;

namespace Mujaz.Storage.Tests.Pipeline;

public sealed class AuthorizationTests(StorageFixture storage)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_try_is_dated_and_signed_anew()
    {
        var clock = new SettableTimeProvider();
        List<(string Date, string Signature)> tries = [];
        using var transport = StubTransport.Create(request =>
        {
            tries.Add((request.Headers.GetValues("x-ms-date").Single(), request.Headers.GetValues("Authorization").Single()));
            clock.Advance(TimeSpan.FromMinutes(20));
            return new HttpResponseMessage(tries.Count == 1 ? HttpStatusCode.ServiceUnavailable : HttpStatusCode.NoContent);
        });
        var options = new StorageClientOptions { Transport = transport, TimeProvider = clock };
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        var account = StorageAccount.FromConnectionString("AccountName=mine;AccountKey=c2VjcmV0", options);

        await account.Tables.GetTableClient("t").UpsertEntityAsync(new TableEntity("p", "r"), cancellationToken: Cancellation);

        Assert.Equal(["Thu, 01 Jan 2026 00:00:00 GMT", "Thu, 01 Jan 2026 00:20:00 GMT"], tries.Select(attempt => attempt.Date));
        Assert.Equal(2, tries.Select(attempt => attempt.Signature).Distinct().Count());
        Assert.All(tries, attempt => Assert.StartsWith("SharedKey mine:", attempt.Signature, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_shared_access_signature_opens_all_three_services()
    {
        var azurite = storage.Azurite;
        var account = StorageAccount.FromConnectionString(
            $"BlobEndpoint={azurite.BlobEndpoint};QueueEndpoint={azurite.QueueEndpoint};TableEndpoint={azurite.TableEndpoint};SharedAccessSignature={Sas()}");
        var name = AzuriteFixture.UniqueName("sas");

        Assert.True(await account.Tables.CreateTableIfNotExistsAsync(name, Cancellation));
        await account.Tables.GetTableClient(name).AddEntityAsync(new TableEntity("p", "r"), Cancellation);
        Assert.True(await account.Blobs.GetBlobContainerClient(name).CreateIfNotExistsAsync(Cancellation));
        Assert.True(await account.Queues.GetQueueClient(name).CreateIfNotExistsAsync(Cancellation));
        Assert.Single(await account.Tables.GetTableClient(name).QueryAsync(cancellationToken: Cancellation).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task A_wrong_key_is_refused_without_being_shown()
    {
        var wrong = Convert.ToBase64String(new byte[64]);
        var account = StorageAccount.FromConnectionString(storage.ConnectionString.Replace(Key(), wrong, StringComparison.Ordinal));

        var exception = await Assert.ThrowsAsync<RequestFailedException>(
            () => account.Blobs.GetBlobContainerClient(AzuriteFixture.UniqueName("wrong")).CreateIfNotExistsAsync(Cancellation));

        Assert.Equal((403, "AuthorizationFailure"), (exception.Status, exception.ErrorCode));
        Assert.DoesNotContain(wrong, exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_identity_sends_its_token_for_the_storage_scope()
    {
        HttpRequestMessage? sent = null;
        using var transport = StubTransport.Create(request =>
        {
            sent = request;
            return new HttpResponseMessage(HttpStatusCode.NotFound);
        });
        var credential = new FixedCredential();
        var account = StorageAccount.FromSettings(
            name => name == "AzureWebJobsStorage__accountName" ? "mine" : null,
            credential: credential,
            options: new StorageClientOptions { Transport = transport });

        var found = await account.Tables.GetTableClient("t").GetEntityIfExistsAsync("p", "r", cancellationToken: Cancellation);

        Assert.False(found.HasValue);
        Assert.Equal("Bearer the-token", sent!.Headers.Authorization!.ToString());
        Assert.Equal(["https://storage.azure.com/.default"], credential.Scopes);
        Assert.Equal("https://mine.table.core.windows.net/t(PartitionKey='p',RowKey='r')", sent.RequestUri!.AbsoluteUri);
    }

    private string Key() => storage.ConnectionString.Split("AccountKey=")[1].Split(';')[0];

    /// <summary>An account SAS: https://learn.microsoft.com/rest/api/storageservices/create-account-sas</summary>
    private string Sas()
    {
        const string permissions = "rwdlacup";
        const string version = "2020-12-06";
        var expiry = DateTimeOffset.UtcNow.AddHours(1).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        var text = $"devstoreaccount1\n{permissions}\nbqt\nsco\n\n{expiry}\n\n\n{version}\n\n";
        var signature = SharedKeySignature.Sign(text, Convert.FromBase64String(Key()));
        return $"sv={version}&ss=bqt&srt=sco&sp={permissions}&se={Uri.EscapeDataString(expiry)}&sig={Uri.EscapeDataString(signature)}";
    }

    private sealed class FixedCredential : TokenCredential
    {
        public string[] Scopes { get; private set; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scopes = requestContext.Scopes;
            return new AccessToken("the-token", DateTimeOffset.MaxValue);
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}
