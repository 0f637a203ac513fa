using System.Text.Json;
using Azure;
using Mujaz.Functions.Batches.Storing;
using Mujaz.Functions.Storage;

namespace Mujaz.Functions.Batches.Results;

/// <summary>Reads results back from a result file that was put together before, once and forwards.</summary>
/// <remarks>After completion the single results are gone; a retry, a takedown and a reader who began earlier take them from here.</remarks>
internal sealed class ResultFileCursor(StorageContainers containers, string name) : IAsyncDisposable
{
    private Stream? _file;
    private IAsyncEnumerator<TextLine>? _lines;
    private bool _isOpen;
    private (int Sequence, string? ArticleId, ReadOnlyMemory<byte>? Result) _current;

    /// <summary>The result of an item, or null when the file has none. Items must be asked for in order.</summary>
    /// <remarks>A later batch of the same name may have written the file: a line with another article is not the item's.</remarks>
    public async Task<ReadOnlyMemory<byte>?> FindAsync(BatchItem item, CancellationToken cancellationToken)
    {
        if (!_isOpen)
        {
            await OpenAsync(cancellationToken);
        }

        while (_lines is not null && _current.Sequence < item.Sequence)
        {
            if (!await _lines.MoveNextAsync())
            {
                return null;
            }

            _current = Parse(_lines.Current.Content!.Value);
        }

        return _current.Sequence == item.Sequence && _current.ArticleId == item.ArticleId ? _current.Result : null;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_lines is not null)
        {
            await _lines.DisposeAsync();
        }

        if (_file is not null)
        {
            await _file.DisposeAsync();
        }
    }

    private async Task OpenAsync(CancellationToken cancellationToken)
    {
        _isOpen = true;
        try
        {
            var download = await containers.Summaries.Blob(BlobNames.Results(name)).DownloadStreamingAsync(cancellationToken: cancellationToken);
            _file = download.Value.Content;
            _lines = LineReader.ReadAsync(_file, int.MaxValue, cancellationToken).GetAsyncEnumerator(cancellationToken);
        }
        catch (RequestFailedException exception) when (exception.Status == StatusCodes.Status404NotFound)
        {
            // There was no earlier round.
        }
    }

    private static (int Sequence, string? ArticleId, ReadOnlyMemory<byte>? Result) Parse(ReadOnlyMemory<byte> line)
    {
        using var json = JsonDocument.Parse(line);
        var result = json.RootElement.GetProperty("result");
        return (
            json.RootElement.GetProperty("sequence").GetInt32(),
            json.RootElement.GetProperty("articleId").GetString(),
            result.ValueKind == JsonValueKind.Null ? default(ReadOnlyMemory<byte>?) : System.Text.Encoding.UTF8.GetBytes(result.GetRawText()));
    }
}
