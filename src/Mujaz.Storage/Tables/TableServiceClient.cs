using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Core;
using Mujaz.Storage.Pipeline;

namespace Mujaz.Storage.Tables;

/// <summary>Table Storage of one account. Thread-safe; one per app. Got from <see cref="StorageAccount"/>.</summary>
public sealed class TableServiceClient
{
    private readonly ServicePipeline _service;

    internal TableServiceClient(ServicePipeline service) => _service = service;

    /// <summary>The service's address.</summary>
    public Uri Uri => _service.Endpoint;

    /// <summary>A client of one table; nothing is sent.</summary>
    /// <param name="tableName">3 to 63 letters and digits, a letter first.</param>
    /// <returns>The client.</returns>
    public TableClient GetTableClient(string tableName) => new(_service, tableName);

    /// <summary>Creates a table unless it exists.</summary>
    /// <param name="tableName">The table's name.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <returns>True when this call created it.</returns>
    /// <exception cref="RequestFailedException">The name is invalid, or access is refused.</exception>
    public async Task<Response<bool>> CreateTableIfNotExistsAsync(string tableName, CancellationToken cancellationToken = default)
    {
        using var message = _service.CreateMessage(RequestMethod.Post, "Tables");
        TableRequest.SetJsonHeaders(message.Request);
        message.Request.Headers.SetValue("Prefer", "return-no-content");
        message.Request.Content = RequestContent.Create(
            new BinaryData("{\"TableName\":\"" + JsonEncodedText.Encode(tableName) + "\"}"));
        var response = await _service.SendAsync(message, cancellationToken);
        return response.Status switch
        {
            201 or 204 => Response.FromValue(true, response),
            409 when ErrorCodes.Of(response) == "TableAlreadyExists" => Response.FromValue(false, response),
            _ => throw ServicePipeline.Failure(response),
        };
    }

    /// <summary>Deletes a table with everything in it.</summary>
    /// <param name="tableName">The table's name.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <returns>The response; its status is 404 when there was no such table.</returns>
    /// <exception cref="RequestFailedException">Access is refused.</exception>
    public async Task<Response> DeleteTableAsync(string tableName, CancellationToken cancellationToken = default)
    {
        using var message = _service.CreateMessage(RequestMethod.Delete, $"Tables('{Uri.EscapeDataString(tableName)}')");
        TableRequest.SetJsonHeaders(message.Request);
        return await _service.SendAsync(message, 204, 404, cancellationToken);
    }

    /// <summary>Lists the names of the tables.</summary>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <returns>The names, page by page.</returns>
    public AsyncPageable<string> QueryAsync(CancellationToken cancellationToken = default) =>
        new ContinuationPageable<string>(
            async (token, size, cancellation) =>
            {
                var query = size is { } top ? "$top=" + top.ToString(CultureInfo.InvariantCulture) : string.Empty;
                query = token is null ? query : string.Join('&', query, "NextTableName=" + Uri.EscapeDataString(token)).TrimStart('&');
                using var message = _service.CreateMessage(RequestMethod.Get, "Tables", query);
                TableRequest.SetJsonHeaders(message.Request);
                var response = await _service.SendAsync(message, 200, cancellation);
                var next = response.Headers.TryGetValue("x-ms-continuation-NextTableName", out var name) ? name : null;
                return Page<string>.FromValues(TableEntityReader.ReadTableNames(response.Content.ToMemory().Span), next, response);
            },
            cancellationToken);
}
