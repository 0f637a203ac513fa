using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Mujaz.LocalHost.Azurite;

namespace Mujaz.LocalHost.Tests.Azurite;

public sealed class AzuriteProcessTests
{
    [Fact]
    public async Task Three_services_answer_on_free_ports_and_the_process_ends_when_disposed()
    {
        var script = await new AzuriteInstaller().InstallAsync(TestContext.Current.CancellationToken);
        Process node;
        await using (var azurite = await AzuriteProcess.StartAsync(script, cancellationToken: TestContext.Current.CancellationToken))
        {
            node = Process.GetProcessById(azurite.ProcessId);
            using var http = new HttpClient();
            foreach (var endpoint in (Uri[])[azurite.BlobEndpoint, azurite.QueueEndpoint, azurite.TableEndpoint])
            {
                using var response = await http.GetAsync(endpoint, TestContext.Current.CancellationToken);
                Assert.StartsWith("Azurite-", response.Headers.Server.ToString(), StringComparison.Ordinal);
                Assert.Contains(endpoint.ToString(), azurite.ConnectionString, StringComparison.Ordinal);
            }
        }

        Assert.True(node.HasExited);
    }

    [Fact]
    public async Task Data_in_a_folder_is_there_after_a_restart()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var script = await new AzuriteInstaller().InstallAsync(cancellation);
        var folder = Directory.CreateTempSubdirectory("mujaz-azurite-");
        var options = new AzuriteProcessOptions { Location = folder.FullName };
        try
        {
            await using (var azurite = await AzuriteProcess.StartAsync(script, options, cancellation))
            {
                var (table, queue, blobs) = Clients(azurite);
                await table.CreateIfNotExistsAsync(cancellation);
                await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = "a" }, cancellation);
                await queue.CreateIfNotExistsAsync(cancellationToken: cancellation);
                await queue.SendMessageAsync("q", cancellationToken: cancellation);
                await blobs.CreateIfNotExistsAsync(cancellationToken: cancellation);
                await blobs.GetBlobClient("b").UploadAsync(new BinaryData("b"), cancellation);
            }

            await using (var azurite = await AzuriteProcess.StartAsync(script, options, cancellation))
            {
                var (table, queue, blobs) = Clients(azurite);
                var entity = await table.GetEntityAsync<TableEntity>("p", "r", cancellationToken: cancellation);
                var messages = await queue.ReceiveMessagesAsync(cancellationToken: cancellation);
                var blob = await blobs.GetBlobClient("b").DownloadContentAsync(cancellation);
                Assert.Equal("a", entity.Value.GetString("A"));
                Assert.Equal("q", Assert.Single(messages.Value).MessageText);
                Assert.Equal("b", blob.Value.Content.ToString());
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task A_signal_to_the_whole_group_leaves_the_storage_to_whoever_still_stops(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such signals.");
        var cancellation = TestContext.Current.CancellationToken;
        var script = await new AzuriteInstaller().InstallAsync(cancellation);
        Process node;
        await using (var azurite = await AzuriteProcess.StartAsync(script, cancellationToken: cancellation))
        {
            node = Process.GetProcessById(azurite.ProcessId);
            using (var kill = Process.Start("kill", ["-s", signal, $"{azurite.ProcessId}"]))
            {
                await kill.WaitForExitAsync(cancellation);
            }

            await Task.Delay(500, cancellation);
            await Clients(azurite).Table.CreateIfNotExistsAsync(cancellation);
        }

        Assert.True(node.HasExited);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told_in_Azurites_words()
    {
        var script = await new AzuriteInstaller().InstallAsync(TestContext.Current.CancellationToken);
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();

        var exception = await Assert.ThrowsAsync<AzuriteException>(() => AzuriteProcess.StartAsync(
            script,
            new AzuriteProcessOptions { BlobPort = ((IPEndPoint)taken.LocalEndpoint).Port },
            TestContext.Current.CancellationToken));

        Assert.Contains("EADDRINUSE", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_node_is_named_with_what_to_do()
    {
        var exception = await Assert.ThrowsAsync<AzuriteException>(() => AzuriteProcess.StartAsync(
            "azurite.js", new AzuriteProcessOptions { Node = "no-such-node" }, TestContext.Current.CancellationToken));

        Assert.Contains("no-such-node", exception.Message, StringComparison.Ordinal);
    }

    private static (TableClient Table, QueueClient Queue, BlobContainerClient Blobs) Clients(AzuriteProcess azurite) => (
        new TableClient(azurite.ConnectionString, "kept"),
        new QueueClient(azurite.ConnectionString, "kept"),
        new BlobContainerClient(azurite.ConnectionString, "kept"));
}
