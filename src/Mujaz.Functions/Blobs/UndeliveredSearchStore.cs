using System.Text.Json;
using Mujaz.Functions.Storage;

namespace Mujaz.Functions.Blobs;

/// <summary>Keeps how far the search for undelivered blobs is, in a blob beside those of batches.</summary>
internal sealed class UndeliveredSearchStore(StorageContainers containers)
{
    // The id of a batch is hexadecimal: none is called so.
    private const string Name = "undelivered/search.json";

    /// <summary>The search, or null before the first, and when what is kept cannot be read.</summary>
    public async Task<UndeliveredSearch?> GetAsync(CancellationToken cancellationToken)
    {
        if (await containers.Batches.Blob(Name).ReadIfExistsAsync(cancellationToken) is not { } blob)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(blob.Content.ToMemory().Span, UndeliveredSearchJson.Default.UndeliveredSearch);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public Task PutAsync(UndeliveredSearch search, CancellationToken cancellationToken) => containers.Batches.Blob(Name).WriteAsync(
        JsonSerializer.SerializeToUtf8Bytes(search, UndeliveredSearchJson.Default.UndeliveredSearch), "application/json; charset=utf-8", cancellationToken);
}
