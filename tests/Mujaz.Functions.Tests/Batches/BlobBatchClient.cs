using System.Net.Http.Json;
using System.Text.Json;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Mujaz.Functions.Tests.App;

namespace Mujaz.Functions.Tests.Batches;

/// <summary>Drops blobs with many articles into the running app and reads what becomes of them.</summary>
internal sealed class BlobBatchClient(AppFixture app)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async Task DropAsync(string name, byte[] content, params (string Name, string Value)[] metadata)
    {
        var options = new BlobUploadOptions { Metadata = metadata.ToDictionary(entry => entry.Name, entry => entry.Value) };
        await Container("articles").GetBlobClient(name).UploadAsync(BinaryData.FromBytes(content), options, Token);
    }

    /// <summary>Waits for the report, which is the last that is written.</summary>
    public Task<JsonElement> ReportAsync(string name) => BlobResults.WaitAsync(app, "summaries", name + ".report.json");

    public Task<JsonElement> RejectionAsync(string name) => BlobResults.WaitAsync(app, "rejected", name + ".json");

    public async Task<IReadOnlyList<JsonElement>> ResultsAsync(string name)
    {
        var file = await Container("summaries").GetBlobClient(name + ".jsonl").DownloadContentAsync(cancellationToken: Token);
        return [.. file.Value.Content.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    /// <summary>The ids of the batches that were made of a blob.</summary>
    public async Task<IReadOnlyList<string>> BatchesAsync(string name)
    {
        var list = await AppFixture.ReadJsonAsync(await app.Http.GetAsync("/api/batches?top=100", Token));
        return [.. list.GetProperty("value").EnumerateArray()
            .Where(batch => batch.GetProperty("name").GetString() == name)
            .Select(batch => batch.GetProperty("id").GetString()!)];
    }

    /// <summary>Delivers the blob's event once more, as Event Grid may, and waits until it is known to be a repetition.</summary>
    public async Task DeliverAgainAsync(string name)
    {
        var id = Assert.Single(await BatchesAsync(name));
        var properties = (await Container("articles").GetBlobClient(name).GetPropertiesAsync(cancellationToken: Token)).Value;
        object[] events =
        [
            new
            {
                id = Guid.NewGuid(),
                topic = "/subscriptions/none/resourceGroups/none/providers/Microsoft.Storage/storageAccounts/devstoreaccount1",
                subject = $"/blobServices/default/containers/articles/blobs/{name}",
                eventType = "Microsoft.Storage.BlobCreated",
                eventTime = properties.LastModified,
                dataVersion = "",
                data = new
                {
                    api = "PutBlob",
                    eTag = properties.ETag.ToString(),
                    contentLength = properties.ContentLength,
                    blobType = "BlockBlob",
                    url = Container("articles").GetBlobClient(name).Uri,
                },
            },
        ];
        using var request = new HttpRequestMessage(HttpMethod.Post, "/runtime/webhooks/blobs?functionName=Host.Functions.OnArticleBlob")
        {
            Headers = { { "aeg-event-type", "Notification" } },
            Content = JsonContent.Create(events),
        };
        using var response = await app.Http.SendAsync(request, Token);
        Assert.True(response.IsSuccessStatusCode, $"The webhook answered {(int)response.StatusCode}.");
        await AppFixture.EventuallyAsync(() =>
            Task.FromResult(app.Host.Logs.FirstOrDefault(entry => entry.Message.Contains($"{name} is batch {id} already", StringComparison.Ordinal))));
    }

    /// <summary>How many rows the batch with the most items has.</summary>
    public async Task<int> CountStagedAsync()
    {
        var rows = app.Storage.Tables.GetTableClient("batches").QueryAsync<TableEntity>("RowKey ge 'item|' and RowKey lt 'item}'", select: ["PartitionKey"], cancellationToken: Token);
        return (await rows.ToListAsync(Token)).GroupBy(row => row.PartitionKey).Select(batch => batch.Count()).DefaultIfEmpty().Max();
    }

    /// <summary>The names of the blobs of all batches.</summary>
    public async Task<IReadOnlyList<string>> StagedAsync()
    {
        var names = new List<string>();
        await foreach (var blob in Container("batches").GetBlobsAsync(cancellationToken: Token))
        {
            names.Add(blob.Name);
        }

        return names;
    }

    private BlobContainerClient Container(string name) => app.Storage.Blobs.GetBlobContainerClient(name);
}
