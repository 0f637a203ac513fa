using System.Buffers;
using System.Text;

namespace Mujaz.Storage.Tables;

/// <summary>
/// Writes a transaction as an OData batch with one change set:
/// https://learn.microsoft.com/rest/api/storageservices/performing-entity-group-transactions
/// </summary>
internal static class TableTransactionBody
{
    /// <summary>Writes the body.</summary>
    /// <param name="endpoint">The service's address.</param>
    /// <param name="table">The table's name.</param>
    /// <param name="actions">The actions.</param>
    /// <param name="batchBoundary">The boundary of the batch.</param>
    /// <param name="changesetBoundary">The boundary of its change set.</param>
    /// <returns>UTF-8.</returns>
    public static ReadOnlyMemory<byte> Write(
        Uri endpoint, string table, IReadOnlyList<TableTransactionAction> actions, string batchBoundary, string changesetBoundary)
    {
        var body = new ArrayBufferWriter<byte>(1024 * actions.Count);
        Append(body, $"--{batchBoundary}\r\nContent-Type: multipart/mixed; boundary={changesetBoundary}\r\n\r\n");
        foreach (var action in actions)
        {
            Append(body, $"--{changesetBoundary}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n");
            WriteOperation(body, endpoint, table, action);
        }

        Append(body, $"--{changesetBoundary}--\r\n--{batchBoundary}--\r\n");
        return body.WrittenMemory;
    }

    private static void WriteOperation(ArrayBufferWriter<byte> body, Uri endpoint, string table, TableTransactionAction action)
    {
        var path = action.ActionType == TableTransactionActionType.Add
            ? table
            : TableKeys.EntityPath(table, action.Entity.PartitionKey, action.Entity.RowKey);
        Append(body, $"{Method(action.ActionType)} {endpoint.AbsoluteUri.TrimEnd('/')}/{path} HTTP/1.1\r\n");
        Append(body, $"Accept: {TableRequest.JsonWithMinimalMetadata}\r\nDataServiceVersion: {TableRequest.DataServiceVersion}\r\n");
        if (IfMatch(action) is { } ifMatch)
        {
            Append(body, $"If-Match: {ifMatch}\r\n");
        }

        if (action.ActionType == TableTransactionActionType.Add)
        {
            Append(body, "Prefer: return-no-content\r\n");
        }

        if (action.ActionType != TableTransactionActionType.Delete)
        {
            Append(body, "Content-Type: application/json\r\n\r\n");
            body.Write(TableEntityWriter.ToUtf8(action.Entity).Span);
        }

        Append(body, "\r\n");
    }

    private static string Method(TableTransactionActionType type) => type switch
    {
        TableTransactionActionType.Add => "POST",
        TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpsertMerge => "PATCH",
        TableTransactionActionType.UpdateReplace or TableTransactionActionType.UpsertReplace => "PUT",
        TableTransactionActionType.Delete => "DELETE",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };

    private static string? IfMatch(TableTransactionAction action) => action.ActionType switch
    {
        TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpdateReplace or TableTransactionActionType.Delete =>
            TableRequest.IfMatch(action.ETag),
        _ => null,
    };

    private static void Append(ArrayBufferWriter<byte> body, string text) => Encoding.UTF8.GetBytes(text, body);
}
