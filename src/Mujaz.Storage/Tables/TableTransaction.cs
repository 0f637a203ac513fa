using Azure;
using Azure.Core;
using Mujaz.Storage.Pipeline;

namespace Mujaz.Storage.Tables;

/// <summary>An entity-group transaction: sends it, reads its answers, and recognises one whose response was lost.</summary>
/// <param name="service">The table service.</param>
/// <param name="table">The table.</param>
/// <param name="actions">At least one action.</param>
internal sealed class TableTransaction(ServicePipeline service, TableClient table, IReadOnlyList<TableTransactionAction> actions)
{
    /// <summary>Submits the transaction.</summary>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <returns>A response for each action.</returns>
    /// <exception cref="TableTransactionFailedException">The service refused it.</exception>
    public async Task<Response<IReadOnlyList<Response>>> SubmitAsync(CancellationToken cancellationToken)
    {
        var batch = $"batch_{Guid.NewGuid()}";
        using var message = service.CreateMessage(RequestMethod.Post, "$batch");
        message.Request.Headers.SetValue("Accept", TableRequest.JsonWithMinimalMetadata);
        message.Request.Headers.SetValue("DataServiceVersion", TableRequest.DataServiceVersion);
        message.Request.Headers.SetValue("Content-Type", $"multipart/mixed; boundary={batch}");
        message.Request.Content = RequestContent.Create(
            TableTransactionBody.Write(service.Endpoint, table.Name, actions, batch, $"changeset_{Guid.NewGuid()}"));

        var response = await service.SendAsync(message, cancellationToken);
        if (response.Status != 202)
        {
            throw new TableTransactionFailedException(ServicePipeline.Failure(response), TableTransactionResponse.FailedActionIndex(response));
        }

        var answers = TableTransactionResponse.Read(response);
        if (answers.FirstOrDefault(answer => answer.Status >= 400) is not { } refused)
        {
            return Response.FromValue(answers, response);
        }

        if (ServicePipeline.WasRetried(message) && await ReadBackAsync(cancellationToken) is { } stored)
        {
            return Response.FromValue(stored, response);
        }

        throw new TableTransactionFailedException(ServicePipeline.Failure(refused), TableTransactionResponse.FailedActionIndex(refused));
    }

    /// <summary>A transaction is stored as a whole, so when every action's result is found, our first try had been applied.</summary>
    private async Task<IReadOnlyList<Response>?> ReadBackAsync(CancellationToken cancellationToken)
    {
        List<Response> responses = [];
        foreach (var action in actions)
        {
            var stored = await table.GetEntityIfExistsAsync(
                action.Entity.PartitionKey, action.Entity.RowKey, cancellationToken: cancellationToken);
            if (!IsDone(action, stored))
            {
                return null;
            }

            responses.Add(stored.GetRawResponse());
        }

        return responses;
    }

    private static bool IsDone(TableTransactionAction action, NullableResponse<TableEntity> stored) => action.ActionType switch
    {
        TableTransactionActionType.Delete => !stored.HasValue,
        TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpsertMerge =>
            stored.HasValue && StoredEntity.IsResultOf(stored.Value!, action.Entity, TableUpdateMode.Merge),
        _ => stored.HasValue && StoredEntity.IsResultOf(stored.Value!, action.Entity, TableUpdateMode.Replace),
    };
}
