using Azure;

namespace Mujaz.Storage.Tables;

/// <summary>One action of a transaction.</summary>
/// <param name="actionType">What it does.</param>
/// <param name="entity">The entity; a deletion needs only its keys.</param>
/// <param name="etag">The version that an update or a deletion demands; default takes any.</param>
public sealed class TableTransactionAction(TableTransactionActionType actionType, TableEntity entity, ETag etag = default)
{
    /// <summary>What it does.</summary>
    public TableTransactionActionType ActionType { get; } = actionType;

    /// <summary>The entity.</summary>
    public TableEntity Entity { get; } = entity;

    /// <summary>The version that an update or a deletion demands.</summary>
    public ETag ETag { get; } = etag;
}
