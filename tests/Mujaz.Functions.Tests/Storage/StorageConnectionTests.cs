using System.Net;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Identity;
using Microsoft.Extensions.Azure;
using Microsoft.Extensions.Configuration;
using Mujaz.Functions.Storage;
using Mujaz.Testing;

namespace Mujaz.Functions.Tests.Storage;

public static class StorageConnectionTests
{
    private const string Secret = "dmVyeSBzZWNyZXQ=";

    public sealed class ByConnectionString(AssemblyStorage storage)
    {
        [Fact]
        public void Development_storage_is_Azurite_on_its_default_ports() => Assert.Equal(
            ("http://127.0.0.1:10000/devstoreaccount1", "http://127.0.0.1:10001/devstoreaccount1", "http://127.0.0.1:10002/devstoreaccount1"),
            AddressesOf(Connect(("AzureWebJobsStorage", "UseDevelopmentStorage=true"))));

        [Fact]
        public void An_account_key_gives_the_clouds_addresses() => Assert.Equal(
            ("https://mine.blob.core.usgovcloudapi.net/", "https://mine.queue.core.usgovcloudapi.net/", "https://mine.table.core.usgovcloudapi.net/"),
            AddressesOf(Connect(("AzureWebJobsStorage", $"DefaultEndpointsProtocol=https;AccountName=mine;AccountKey={Secret};EndpointSuffix=core.usgovcloudapi.net"))));

        [Fact]
        public void It_goes_before_an_identity() => Assert.Equal(
            "http://127.0.0.1:10000/devstoreaccount1",
            Connect(("AzureWebJobsStorage", "UseDevelopmentStorage=true"), ("AzureWebJobsStorage:accountName", "mine")).CreateBlobs().Uri.AbsoluteUri);

        [Fact]
        public void A_signature_for_one_service_gives_that_service_alone()
        {
            var connection = Connect(("AzureWebJobsStorage", "TableEndpoint=https://mine.table.core.windows.net;SharedAccessSignature=sv=1&sig=abc%3D"));

            Assert.Equal("https://mine.table.core.windows.net/", connection.CreateTables().Uri.GetLeftPart(UriPartial.Path));
            Assert.Equal("AzureWebJobsStorage", Assert.Throws<StorageSettingException>(connection.CreateBlobs).SettingName);
            Assert.Equal("AzureWebJobsStorage", Assert.Throws<StorageSettingException>(connection.CreateQueues).SettingName);
        }

        [Theory]
        [InlineData("nonsense")]
        [InlineData("AccountName=mine")]
        [InlineData("AccountKey=dmVyeSBzZWNyZXQ=")]
        [InlineData("AccountName=mine;AccountKey=dmVyeSBzZWNyZXQ")]
        [InlineData("AccountName=mine;AccountName=yours;AccountKey=dmVyeSBzZWNyZXQ=")]
        [InlineData("SharedAccessSignature=sig=dmVyeSBzZWNyZXQ=")]
        [InlineData("UseDevelopmentStorage=false")]
        public void A_malformed_one_names_the_setting_and_never_shows_the_secret(string connectionString)
        {
            var connection = Connect(("AzureWebJobsStorage", connectionString));

            Assert.All((Action[])[() => connection.CreateTables(), () => connection.CreateBlobs(), () => connection.CreateQueues()], create =>
            {
                var exception = Assert.Throws<StorageSettingException>(create);
                Assert.Contains("'AzureWebJobsStorage'", exception.Message, StringComparison.Ordinal);
                Assert.DoesNotContain("dmVyeSBzZWNyZXQ", exception.ToString(), StringComparison.Ordinal);
            });
        }

        [Fact]
        public async Task A_wrong_key_is_refused_without_being_shown()
        {
            var wrong = Convert.ToBase64String(new byte[64]);
            var right = storage.ConnectionString.Split(';').Single(part => part.StartsWith("AccountKey=", StringComparison.Ordinal));
            var connection = Connect(("AzureWebJobsStorage", storage.ConnectionString.Replace(right, "AccountKey=" + wrong, StringComparison.Ordinal)));

            var exception = await Assert.ThrowsAsync<RequestFailedException>(() => connection.CreateBlobs()
                .GetBlobContainerClient(AzuriteFixture.UniqueName("wrong")).CreateIfNotExistsAsync(cancellationToken: TestContext.Current.CancellationToken));

            Assert.Equal(403, exception.Status);
            Assert.DoesNotContain(wrong, exception.ToString(), StringComparison.Ordinal);
        }
    }

    public sealed class ByIdentity
    {
        [Fact]
        public void An_account_name_gives_the_three_addresses() => Assert.Equal(
            ("https://mine.blob.core.windows.net/", "https://mine.queue.core.windows.net/", "https://mine.table.core.windows.net/"),
            AddressesOf(Connect(("AzureWebJobsStorage:accountName", "mine"))));

        [Fact]
        public void A_services_own_address_goes_before_the_account_name() => Assert.Equal(
            ("https://b.example/", "https://q.example/", "https://mine.table.core.windows.net/"),
            AddressesOf(Connect(
                ("AzureWebJobsStorage:accountName", "mine"),
                ("AzureWebJobsStorage:blobServiceUri", "https://b.example"),
                ("AzureWebJobsStorage:queueServiceUri", "https://q.example"))));

        [Fact]
        public void Settings_are_read_as_they_stand_in_the_environment()
        {
            var name = "S" + Guid.NewGuid().ToString("N");
            Environment.SetEnvironmentVariable(name + "__tableServiceUri", "https://t.example");
            try
            {
                var connection = AssemblyStorage.Connect(new ConfigurationBuilder().AddEnvironmentVariables().Build(), name: name);

                Assert.Equal("https://t.example/", connection.CreateTables().Uri.AbsoluteUri);
            }
            finally
            {
                Environment.SetEnvironmentVariable(name + "__tableServiceUri", null);
            }
        }

        [Theory]
        [InlineData("accountName", "not-an-account", "AzureWebJobsStorage__accountName")]
        [InlineData("accountName", "ab", "AzureWebJobsStorage__accountName")]
        [InlineData("accountName", "Upper", "AzureWebJobsStorage__accountName")]
        [InlineData("tableServiceUri", "http://t.example", "AzureWebJobsStorage__tableServiceUri")]
        [InlineData("tableServiceUri", "t.example", "AzureWebJobsStorage__tableServiceUri")]
        [InlineData("other", "x", "AzureWebJobsStorage")]
        public void The_setting_that_is_wrong_is_named(string name, string value, string named)
        {
            var exception = Assert.Throws<StorageSettingException>(() => Connect(("AzureWebJobsStorage:" + name, value)).CreateTables());

            Assert.Equal(named, exception.SettingName);
            Assert.Contains($"'{named}'", exception.Message, StringComparison.Ordinal);
        }

        [Fact]
        public async Task Its_token_is_asked_for_with_the_storage_scope_and_sent()
        {
            HttpRequestMessage? sent = null;
            using var transport = new HttpClientTransport(new Answering(request =>
            {
                sent = request;
                return new HttpResponseMessage(HttpStatusCode.NotFound);
            }));
            var credentials = new FixedCredentials();
            var configuration = new ConfigurationBuilder().AddInMemoryCollection(
            [
                new("AzureWebJobsStorage:accountName", "mine"),
                new("AzureWebJobsStorage:credential", "managedidentity"),
                new("AzureWebJobsStorage:clientId", "00000000-0000-0000-0000-00000000000a"),
            ]).Build();
            var connection = new StorageConnection(configuration, credentials, configure: options => options.Transport = transport);

            var found = await connection.CreateTables().GetTableClient("things")
                .GetEntityIfExistsAsync<TableEntity>("p", "r", cancellationToken: TestContext.Current.CancellationToken);

            Assert.False(found.HasValue);
            Assert.Equal("Bearer the-token", sent!.Headers.Authorization!.ToString());
            Assert.Equal(["https://storage.azure.com/.default"], credentials.Scopes!);
            Assert.Equal("managedidentity 00000000-0000-0000-0000-00000000000a", credentials.Asked);
        }

        [Fact]
        public void A_user_assigned_identity_is_made_of_its_client_id()
        {
            var section = new ConfigurationBuilder().AddInMemoryCollection(
                [new("credential", "managedidentity"), new("clientId", "00000000-0000-0000-0000-00000000000a")]).Build();

            Assert.IsType<ManagedIdentityCredential>(AssemblyStorage.Credentials().CreateTokenCredential(section));
        }
    }

    private static StorageConnection Connect(params (string Name, string? Value)[] settings) => AssemblyStorage.Connect(null, settings);

    private static (string Blobs, string Queues, string Tables) AddressesOf(StorageConnection connection) =>
        (connection.CreateBlobs().Uri.AbsoluteUri, connection.CreateQueues().Uri.AbsoluteUri, connection.CreateTables().Uri.AbsoluteUri);

    private sealed class Answering(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(answer(request));
    }

    private sealed class FixedCredentials : AzureComponentFactory
    {
        public string? Asked { get; private set; }

        public string[]? Scopes { get; private set; }

        public override TokenCredential CreateTokenCredential(IConfiguration configuration)
        {
            Asked = $"{configuration["credential"]} {configuration["clientId"]}";
            return DelegatedTokenCredential.Create((context, _) =>
            {
                Scopes = context.Scopes;
                return new AccessToken("the-token", DateTimeOffset.MaxValue);
            });
        }

        public override object CreateClientOptions(Type optionsType, object serviceVersion, IConfiguration configuration) => throw new NotSupportedException();

        public override object CreateClient(Type clientType, IConfiguration configuration, TokenCredential credential, object clientOptions) => throw new NotSupportedException();
    }
}
