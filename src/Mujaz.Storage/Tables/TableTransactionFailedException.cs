using Azure;

namespace Mujaz.Storage.Tables;

/// <summary>A transaction was refused as a whole; nothing of it was stored.</summary>
public sealed class TableTransactionFailedException : RequestFailedException
{
    internal TableTransactionFailedException(RequestFailedException failure, int? failedActionIndex)
        : base(
            failure.Status,
            failedActionIndex is { } index ? $"Action {index} of the transaction failed. {failure.Message}" : failure.Message,
            failure.ErrorCode,
            failure) => FailedTransactionActionIndex = failedActionIndex;

    /// <summary>The index of the action that failed, from 0; null when the service names none.</summary>
    public int? FailedTransactionActionIndex { get; }
}
