using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Azure.Storage.Blobs;
using Azure.Storage.Sas;

namespace Mujaz.LocalHost.Tests.SampleApps;

/// <summary>Writes blobs whose names no client lets pass.</summary>
internal static class RawBlobs
{
    /// <summary>Puts a blob with its name in the request line as it is: every client resolves <c>.</c> and <c>..</c> before it sends.</summary>
    public static async Task PutAsync(Uri endpoint, BlobContainerClient container, string name, string text)
    {
        var sas = container.GenerateSasUri(BlobContainerSasPermissions.All, DateTimeOffset.UtcNow.AddHours(1)).Query;
        using var socket = new TcpClient();
        await socket.ConnectAsync(endpoint.Host, endpoint.Port, TestContext.Current.CancellationToken);
        await using var stream = socket.GetStream();
        var head = string.Create(
            CultureInfo.InvariantCulture,
            $"PUT {endpoint.AbsolutePath}/{container.Name}/{name}{sas} HTTP/1.1\r\nHost: {endpoint.Authority}\r\nx-ms-blob-type: BlockBlob\r\n"
            + $"x-ms-version: 2023-11-03\r\nContent-Length: {text.Length}\r\nConnection: close\r\n\r\n{text}");
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);
        Assert.StartsWith("HTTP/1.1 201", await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
    }
}
