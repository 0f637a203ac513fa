using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
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
}
