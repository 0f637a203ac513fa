using Azure;
using Azure.Core;
using Mujaz.Storage.Pipeline;

namespace Mujaz.Storage.Tables;

/// <summary>
/// One table. Thread-safe. A write that is refused (409, 412) on a retry is read back: when what is stored is what was written,
/// the first try had been applied and only its response was lost, and the write counts as done. An entity that decides who won
/// (a claim, a lease) must therefore hold its owner's id, or two owners writing the same values could both be told that they won.
/// </summary>
public sealed class TableClient
{
    private readonly ServicePipeline _service;

    internal TableClient(ServicePipeline service, string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        _service = service;
        Name = name;
    }

    /// <summary>The table's name.</summary>
    public string Name { get; }

    /// <summary>Writes an OData filter with every value quoted and escaped as its type demands.</summary>
    /// <param name="filter">For example <c>$"PartitionKey eq {key} and RowKey ge {first}"</c>.</param>
    /// <returns>The filter for <see cref="QueryAsync"/>.</returns>
    public static string CreateQueryFilter(FormattableString filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return TableFilter.Create(filter);
    }

    /// <summary>Creates the table unless it exists.</summary>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <returns>True when this call created it.</returns>
    /// <exception cref="RequestFailedException">The name is invalid, or access is refused.</exception>
    public Task<Response<bool>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default) =>
        new TableServiceClient(_service).CreateTableIfNotExistsAsync(Name, cancellationToken);

    /// <summary>Deletes the table with everything in it.</summary>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <returns>The response; its status is 404 when there was no such table.</returns>
    /// <exception cref="RequestFailedException">Access is refused.</exception>
    public Task<Response> DeleteAsync(CancellationToken cancellationToken = default) =>
        new TableServiceClient(_service).DeleteTableAsync(Name, cancellationToken);

    /// <summary>Gets an entity.</summary>
    /// <param name="partitionKey">The partition key.</param>
    /// <param name="rowKey">The row key.</param>
    /// <param name="select">The properties wanted; null is all.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <returns>The entity.</returns>
    /// <exception cref="RequestFailedException">404 <c>ResourceNotFound</c> (or <c>TableNotFound</c>) when there is none.</exception>
    public async Task<Response<TableEntity>> GetEntityAsync(
        string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
    {
        using var message = GetMessage(partitionKey, rowKey, select);
        var response = await _service.SendAsync(message, 200, cancellationToken);
        return Response.FromValue(TableEntityReader.ReadEntity(response.Content.ToMemory().Span), response);
    }

    /// <summary>Gets an entity when it exists.</summary>
    /// <param name="partitionKey">The partition key.</param>
    /// <param name="rowKey">The row key.</param>
    /// <param name="select">The properties wanted; null is all.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <returns>The entity, or no value when the entity (or the table) does not exist.</returns>
    /// <exception cref="RequestFailedException">Access is refused, or the service failed.</exception>
    public async Task<NullableResponse<TableEntity>> GetEntityIfExistsAsync(
        string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
    {
        using var message = GetMessage(partitionKey, rowKey, select);
        var response = await _service.SendAsync(message, 200, 404, cancellationToken);
        return response.Status == 404
            ? new NoEntityResponse(response)
            : Response.FromValue(TableEntityReader.ReadEntity(response.Content.ToMemory().Span), response);
    }

    /// <summary>Queries entities, in the order of their keys.</summary>
    /// <param name="filter">An OData filter, for example from <see cref="CreateQueryFilter"/>; null takes every entity.</param>
    /// <param name="maxPerPage">1 to 1000; null lets the service choose (1000).</param>
    /// <param name="select">The properties wanted; null is all.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <returns>The entities, page by page; a page's continuation token can be kept and resumed with.</returns>
    /// <exception cref="RequestFailedException">The filter or the table does not exist; thrown while enumerating.</exception>
    public AsyncPageable<TableEntity> QueryAsync(
        string? filter = null, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
    {
        var query = new TableQuery(filter, maxPerPage, select);
        return new ContinuationPageable<TableEntity>(
            async (token, size, cancellation) =>
            {
                using var message = _service.CreateMessage(RequestMethod.Get, Name + "()", query.ToQueryString(token, size));
                TableRequest.SetJsonHeaders(message.Request);
                var response = await _service.SendAsync(message, 200, cancellation);
                return Page<TableEntity>.FromValues(
                    TableEntityReader.ReadEntities(response.Content.ToMemory().Span), TableQuery.ContinuationToken(response), response);
            },
            cancellationToken);
    }

    /// <summary>Inserts an entity.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <returns>The response, with the new version in its ETag header.</returns>
    /// <exception cref="RequestFailedException">409 <c>EntityAlreadyExists</c>, 404 <c>TableNotFound</c>, 400 or 413 beyond the limits.</exception>
    public async Task<Response> AddEntityAsync(TableEntity entity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entity);
        using var message = _service.CreateMessage(RequestMethod.Post, Name);
        SetEntity(message.Request, entity);
        message.Request.Headers.SetValue("Prefer", "return-no-content");
        return await WriteAsync(message, entity, TableUpdateMode.Replace, 201, cancellationToken);
    }

    /// <summary>Inserts an entity, or writes over the one that is stored.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="mode">What happens to stored properties that the entity does not have.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <returns>The response, with the new version in its ETag header.</returns>
    /// <exception cref="RequestFailedException">404 <c>TableNotFound</c>, 400 or 413 beyond the limits.</exception>
    public async Task<Response> UpsertEntityAsync(
        TableEntity entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entity);
        using var message = EntityMessage(Method(mode), entity.PartitionKey, entity.RowKey);
        SetEntity(message.Request, entity);
        return await WriteAsync(message, entity, mode, 204, cancellationToken);
    }

    /// <summary>Updates the entity that is stored.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="ifMatch">The version that must be stored; <see cref="ETag.All"/> for any.</param>
    /// <param name="mode">What happens to stored properties that the entity does not have.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <returns>The response, with the new version in its ETag header.</returns>
    /// <exception cref="ArgumentException">No version was given.</exception>
    /// <exception cref="RequestFailedException">412 <c>UpdateConditionNotSatisfied</c>, 404 <c>ResourceNotFound</c>, 400 or 413 beyond the limits.</exception>
    public async Task<Response> UpdateEntityAsync(
        TableEntity entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entity);
        if (ifMatch == default)
        {
            throw new ArgumentException("An update needs the version it expects; ETag.All takes any.", nameof(ifMatch));
        }

        using var message = EntityMessage(Method(mode), entity.PartitionKey, entity.RowKey);
        SetEntity(message.Request, entity);
        message.Request.Headers.SetValue("If-Match", TableRequest.IfMatch(ifMatch));
        return await WriteAsync(message, entity, mode, 204, cancellationToken);
    }

    /// <summary>Deletes an entity.</summary>
    /// <param name="partitionKey">The partition key.</param>
    /// <param name="rowKey">The row key.</param>
    /// <param name="ifMatch">The version that must be stored; default takes any.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <returns>
    /// The response; its status is 404 when there was no such entity, which is not an error: it may have been deleted by an earlier try
    /// of the same call.
    /// </returns>
    /// <exception cref="RequestFailedException">412 <c>UpdateConditionNotSatisfied</c>.</exception>
    public async Task<Response> DeleteEntityAsync(
        string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        using var message = EntityMessage(RequestMethod.Delete, partitionKey, rowKey);
        message.Request.Headers.SetValue("If-Match", TableRequest.IfMatch(ifMatch));
        return await _service.SendAsync(message, 204, 404, cancellationToken);
    }

    /// <summary>Does up to 100 actions on entities of one partition, all or none.</summary>
    /// <param name="transactionActions">The actions; each entity may occur once; 4 MiB in all.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <returns>A response for each action, in order, with the new version in its ETag header.</returns>
    /// <exception cref="ArgumentException">There is no action.</exception>
    /// <exception cref="TableTransactionFailedException">The service refused it; the index of the failing action is given.</exception>
    public Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(transactionActions);
        IReadOnlyList<TableTransactionAction> actions = [.. transactionActions];
        return actions.Count > 0
            ? new TableTransaction(_service, this, actions).SubmitAsync(cancellationToken)
            : throw new ArgumentException("A transaction needs an action.", nameof(transactionActions));
    }

    private async Task<Response> WriteAsync(
        HttpMessage message, TableEntity entity, TableUpdateMode mode, int success, CancellationToken cancellationToken)
    {
        var response = await _service.SendAsync(message, cancellationToken);
        if (response.Status == success || response.Status == 204)
        {
            return response;
        }

        var failure = ServicePipeline.Failure(response);
        if (response.Status is 409 or 412 && ServicePipeline.WasRetried(message))
        {
            var stored = await GetEntityIfExistsAsync(entity.PartitionKey, entity.RowKey, cancellationToken: cancellationToken);
            if (stored.HasValue && StoredEntity.IsResultOf(stored.Value!, entity, mode))
            {
                return stored.GetRawResponse();
            }
        }

        throw failure;
    }

    private HttpMessage GetMessage(string partitionKey, string rowKey, IEnumerable<string>? select)
    {
        var query = new TableQuery(null, null, select).ToQueryString(null, null);
        var message = _service.CreateMessage(RequestMethod.Get, TableKeys.EntityPath(Name, partitionKey, rowKey), query);
        TableRequest.SetJsonHeaders(message.Request);
        return message;
    }

    private HttpMessage EntityMessage(RequestMethod method, string partitionKey, string rowKey)
    {
        var message = _service.CreateMessage(method, TableKeys.EntityPath(Name, partitionKey, rowKey));
        TableRequest.SetJsonHeaders(message.Request);
        return message;
    }

    private static void SetEntity(Request request, TableEntity entity)
    {
        TableRequest.SetJsonHeaders(request);
        request.Content = TableEntityWriter.ToContent(entity);
    }

    private static RequestMethod Method(TableUpdateMode mode) =>
        mode == TableUpdateMode.Replace ? RequestMethod.Put : TableRequest.Merge;
}
