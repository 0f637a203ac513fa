using Azure.Core;

namespace Mujaz.Storage.Tests.Connections;

public static class StorageAccountTests
{
    private const string Secret = "dmVyeSBzZWNyZXQ=";

    public sealed class FromConnectionString
    {
        [Fact]
        public void Development_storage_is_Azurite_on_its_default_ports()
        {
            var account = StorageAccount.FromConnectionString("UseDevelopmentStorage=true");

            Assert.Equal("http://127.0.0.1:10000/devstoreaccount1", account.Blobs.Uri.AbsoluteUri);
            Assert.Equal("http://127.0.0.1:10001/devstoreaccount1", account.Queues.Uri.AbsoluteUri);
            Assert.Equal("http://127.0.0.1:10002/devstoreaccount1", account.Tables.Uri.AbsoluteUri);
        }

        [Fact]
        public void An_account_key_gives_the_clouds_endpoints()
        {
            var account = StorageAccount.FromConnectionString(
                $"DefaultEndpointsProtocol=https;AccountName=mine;AccountKey={Secret};EndpointSuffix=core.usgovcloudapi.net");

            Assert.Equal("https://mine.blob.core.usgovcloudapi.net/", account.Blobs.Uri.AbsoluteUri);
            Assert.Equal("https://mine.queue.core.usgovcloudapi.net/", account.Queues.Uri.AbsoluteUri);
            Assert.Equal("https://mine.table.core.usgovcloudapi.net/", account.Tables.Uri.AbsoluteUri);
        }

        [Fact]
        public void An_explicit_endpoint_goes_before_the_clouds()
        {
            var account = StorageAccount.FromConnectionString($"AccountName=mine;AccountKey={Secret};TableEndpoint=https://tables.example/mine");

            Assert.Equal("https://tables.example/mine", account.Tables.Uri.AbsoluteUri);
            Assert.Equal("https://mine.blob.core.windows.net/", account.Blobs.Uri.AbsoluteUri);
        }

        [Fact]
        public void A_signature_for_one_service_gives_that_service_alone()
        {
            var account = StorageAccount.FromConnectionString("TableEndpoint=https://mine.table.core.windows.net;SharedAccessSignature=sv=1&sig=abc%3D");

            Assert.Equal("https://mine.table.core.windows.net/", account.Tables.Uri.AbsoluteUri);
            var exception = Assert.Throws<StorageSettingException>(() => account.Blobs);
            Assert.Contains("blob", exception.Message, StringComparison.Ordinal);
        }

        [Theory]
        [InlineData("nonsense", "Name=value")]
        [InlineData("", "neither 'AccountKey' nor 'SharedAccessSignature'")]
        [InlineData("AccountName=mine", "neither 'AccountKey' nor 'SharedAccessSignature'")]
        [InlineData("AccountKey=dmVyeSBzZWNyZXQ=", "without an 'AccountName'")]
        [InlineData("AccountName=mine;AccountKey=dmVyeSBzZWNyZXQ", "not Base64")]
        [InlineData("AccountName=mine;AccountKey=", "not Base64")]
        [InlineData("AccountName=mine;AccountName=yours;AccountKey=dmVyeSBzZWNyZXQ=", "'AccountName' twice")]
        [InlineData("AccountName=mine;AccountKey=dmVyeSBzZWNyZXQ=;BlobEndpoint=mine.blob", "'BlobEndpoint'")]
        [InlineData("AccountName=mine;AccountKey=dmVyeSBzZWNyZXQ=;BlobEndpoint=ftp://mine.blob", "'BlobEndpoint'")]
        [InlineData("SharedAccessSignature=sig=dmVyeSBzZWNyZXQ=", "an endpoint such as 'BlobEndpoint'")]
        [InlineData("UseDevelopmentStorage=false", "'UseDevelopmentStorage'")]
        public void A_malformed_string_is_explained_without_its_secret(string connectionString, string expected)
        {
            var exception = Assert.Throws<StorageSettingException>(() => StorageAccount.FromConnectionString(connectionString));

            Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("dmVyeSBzZWNyZXQ", exception.ToString(), StringComparison.Ordinal);
        }
    }

    public sealed class FromSettings
    {
        private static readonly TokenCredential Credential = DelegatedTokenCredential.Create((_, _) => default);

        [Fact]
        public void A_connection_string_goes_before_an_identity()
        {
            var account = StorageAccount.FromSettings(Settings(
                ("AzureWebJobsStorage", "UseDevelopmentStorage=true"), ("AzureWebJobsStorage__accountName", "mine")));

            Assert.Equal("http://127.0.0.1:10000/devstoreaccount1", account.Blobs.Uri.AbsoluteUri);
        }

        [Theory]
        [InlineData("__")]
        [InlineData(":")]
        public void An_account_name_gives_the_three_endpoints(string separator)
        {
            var account = StorageAccount.FromSettings(Settings(("Articles" + separator + "accountName", "mine")), "Articles", Credential);

            Assert.Equal("https://mine.blob.core.windows.net/", account.Blobs.Uri.AbsoluteUri);
            Assert.Equal("https://mine.queue.core.windows.net/", account.Queues.Uri.AbsoluteUri);
            Assert.Equal("https://mine.table.core.windows.net/", account.Tables.Uri.AbsoluteUri);
        }

        [Fact]
        public void A_services_own_address_goes_before_the_account_name()
        {
            var account = StorageAccount.FromSettings(
                Settings(("S__accountName", "mine"), ("S__blobServiceUri", "https://b.example"), ("S:queueServiceUri", "https://q.example")), "S", Credential);

            Assert.Equal("https://b.example/", account.Blobs.Uri.AbsoluteUri);
            Assert.Equal("https://q.example/", account.Queues.Uri.AbsoluteUri);
            Assert.Equal("https://mine.table.core.windows.net/", account.Tables.Uri.AbsoluteUri);
        }

        [Theory]
        [InlineData("S", "nonsense", "S")]
        [InlineData("S__accountName", "not-an-account", "S__accountName")]
        [InlineData("S:accountName", "ab", "S:accountName")]
        [InlineData("S__tableServiceUri", "http://t.example", "S__tableServiceUri")]
        [InlineData("S__queueServiceUri", "q.example", "S__queueServiceUri")]
        [InlineData("Other", "x", "S")]
        public void The_setting_that_is_wrong_is_named(string name, string value, string named)
        {
            var exception = Assert.Throws<StorageSettingException>(() => StorageAccount.FromSettings(Settings((name, value)), "S", Credential));

            Assert.Equal(named, exception.SettingName);
            Assert.Contains($"'{named}'", exception.Message, StringComparison.Ordinal);
        }

        [Fact]
        public void An_identity_needs_a_credential()
        {
            var exception = Assert.Throws<StorageSettingException>(() => StorageAccount.FromSettings(Settings(("S__accountName", "mine")), "S"));

            Assert.Contains("credential", exception.Message, StringComparison.Ordinal);
        }

        private static Func<string, string?> Settings(params (string Name, string Value)[] settings) =>
            name => settings.FirstOrDefault(setting => setting.Name == name).Value;
    }
}
