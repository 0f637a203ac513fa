using System.Text.Json;
using Azure;
using Mujaz.Testing;

namespace Mujaz.Functions.Tests.App;

/// <summary>Waits for blobs the app writes.</summary>
internal static class BlobResults
{
    public static Task<JsonElement> WaitAsync(AppFixture app, string container, string name) => WaitAsync(app.Storage, container, name);

    public static async Task<JsonElement> WaitAsync(StorageClients storage, string container, string name)
    {
        var blob = storage.Blobs.GetBlobContainerClient(container).GetBlobClient(name);
        var content = await AppFixture.EventuallyAsync(async () =>
        {
            try
            {
                return (await blob.DownloadContentAsync(cancellationToken: TestContext.Current.CancellationToken)).Value.Content;
            }
            catch (RequestFailedException exception) when (exception.Status == 404)
            {
                return null;
            }
        });
        return JsonDocument.Parse(content).RootElement;
    }
}
