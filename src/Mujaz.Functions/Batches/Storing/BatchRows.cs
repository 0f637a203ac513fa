using System.Globalization;
using Azure.Data.Tables;
using Mujaz.Summaries;
using Mujaz.Summaries.Requests;

namespace Mujaz.Functions.Batches.Storing;

/// <summary>Between batches and the rows they are stored in, schema version 1.</summary>
internal static class BatchRows
{
    private const int SchemaVersion = 1;
    private const string EmbargoUntil = "EmbargoUntil";
    private const string LastError = "LastError";

    /// <summary>The properties that counting needs.</summary>
    public static IReadOnlyList<string> StateOnly { get; } =
    [
        "RowKey", "State", "Place", "HasContent", "EmbargoUntil", "Calls", "InputTokens", "CachedInputTokens", "OutputTokens", "ReasoningTokens",
    ];

    public static TableEntity Write(BatchHeader header) => new(header.Id, BatchRowKey.Header)
    {
        ["SchemaVersion"] = SchemaVersion,
        ["Status"] = WireName.Of(header.Status),
        ["Name"] = header.Name,
        ["SourceBlob"] = header.SourceBlob,
        ["Options"] = header.Options,
        ["CallbackUrl"] = header.CallbackUrl?.AbsoluteUri,
        ["CallbackStatus"] = header.Callback is { } callback ? WireName.Of(callback.Status) : null,
        ["CallbackAttempts"] = header.Callback?.Attempts,
        ["CallbackError"] = header.Callback?.LastError,
        ["CallbackDeliveredAt"] = header.Callback?.DeliveredAt,
        ["Address"] = header.Address,
        ["Items"] = header.Items,
        ["CreatedAt"] = header.CreatedAt,
        ["CompletedAt"] = header.CompletedAt,
        ["Round"] = header.Round,
        ["EconomyUntil"] = header.EconomyUntil,
        ["ExpiresAt"] = header.ExpiresAt,
        ["TimeToLiveSeconds"] = (long)header.TimeToLive.TotalSeconds,
        ["KeyHash"] = header.KeyHash,
        ["Caller"] = header.Caller,
        ["Warnings"] = header.Warnings.Count == 0 ? null : string.Join('\n', header.Warnings),
        ["Succeeded"] = header.Tally?.Succeeded,
        ["Failed"] = header.Tally?.Failed,
        ["Cancelled"] = header.Tally?.Cancelled,
        ["Calls"] = header.Tally?.Usage.Calls,
        ["InputTokens"] = header.Tally?.Usage.InputTokens,
        ["CachedInputTokens"] = header.Tally?.Usage.CachedInputTokens,
        ["OutputTokens"] = header.Tally?.Usage.OutputTokens,
        ["ReasoningTokens"] = header.Tally?.Usage.ReasoningTokens,
        ["Cost"] = Written(header.Tally?.Usage.Cost),
        ["Currency"] = header.Tally?.Usage.Currency,
    };

    public static BatchHeader ReadHeader(TableEntity row) => new(row.PartitionKey)
    {
        Status = WireName.Parse<BatchStatus>(row.GetString("Status")!),
        Name = row.GetString("Name")!,
        SourceBlob = row.GetString("SourceBlob"),
        Options = row.GetString("Options") ?? "",
        CallbackUrl = row.GetString("CallbackUrl") is { } url ? new Uri(url) : null,
        Callback = row.GetString("CallbackStatus") is { } status
            ? new BatchCallbackState(WireName.Parse<BatchCallbackStatus>(status))
            {
                Attempts = row.GetInt32("CallbackAttempts") ?? 0,
                LastError = row.GetString("CallbackError"),
                DeliveredAt = row.GetDateTimeOffset("CallbackDeliveredAt"),
            }
            : null,
        Address = row.GetString("Address"),
        Items = row.GetInt32("Items") ?? 0,
        CreatedAt = row.GetDateTimeOffset("CreatedAt").GetValueOrDefault(),
        CompletedAt = row.GetDateTimeOffset("CompletedAt"),
        Round = row.GetInt32("Round") ?? 0,
        EconomyUntil = row.GetDateTimeOffset("EconomyUntil"),
        ExpiresAt = row.GetDateTimeOffset("ExpiresAt").GetValueOrDefault(),
        TimeToLive = row.GetInt64("TimeToLiveSeconds") is { } seconds
            ? TimeSpan.FromSeconds(seconds)
            : row.GetDateTimeOffset("ExpiresAt").GetValueOrDefault() - row.GetDateTimeOffset("CreatedAt").GetValueOrDefault(),
        KeyHash = row.GetString("KeyHash"),
        Caller = row.GetString("Caller"),
        Warnings = row.GetString("Warnings")?.Split('\n') ?? [],
        Tally = row.GetInt32("Succeeded") is { } succeeded
            ? new BatchTally
            {
                Succeeded = succeeded,
                Failed = row.GetInt32("Failed") ?? 0,
                Cancelled = row.GetInt32("Cancelled") ?? 0,
                Usage = ReadUsage(row),
            }
            : null,
        ETag = row.ETag,
    };

    public static TableEntity Write(string batchId, BatchItem item) => new(batchId, BatchRowKey.Item(item.Sequence))
    {
        ["SchemaVersion"] = SchemaVersion,
        ["State"] = WireName.Of(item.State),
        ["ItemId"] = item.ItemId,
        ["Place"] = item.Place,
        ["Extension"] = item.Extension,
        ["ArticleId"] = item.ArticleId,
        ["Variant"] = item.Variant,
        ["HasContent"] = item.HasContent,
        ["IsInline"] = item.IsInline ? true : null,
        ["FromCache"] = item.FromCache,
        ["Calls"] = item.Usage.Calls,
        ["InputTokens"] = item.Usage.InputTokens,
        ["CachedInputTokens"] = item.Usage.CachedInputTokens,
        ["OutputTokens"] = item.Usage.OutputTokens,
        ["ReasoningTokens"] = item.Usage.ReasoningTokens,
        ["Cost"] = Written(item.Usage.Cost),
        ["Currency"] = item.Usage.Currency,
        ["EconomyCalls"] = item.EconomyUsage.Calls,
        ["EconomyInputTokens"] = item.EconomyUsage.InputTokens,
        ["EconomyCachedInputTokens"] = item.EconomyUsage.CachedInputTokens,
        ["EconomyOutputTokens"] = item.EconomyUsage.OutputTokens,
        ["EconomyReasoningTokens"] = item.EconomyUsage.ReasoningTokens,
        ["EconomyCost"] = Written(item.EconomyUsage.Cost),
        ["EconomyCurrency"] = item.EconomyUsage.Currency,
        ["ErrorCode"] = item.ErrorCode,
        ["ErrorDetail"] = item.ErrorDetail,
        [LastError] = item.LastError,
        [EmbargoUntil] = item.EmbargoUntil,
        ["FinishedAt"] = item.FinishedAt,
        ["Result"] = item.Result,
    };

    /// <summary>The marker of an open item: everything of its row, so that one read is enough to work on it, and its content.</summary>
    public static TableEntity WriteOpen(string batchId, BatchItem item)
    {
        var marker = Write(batchId, item);
        marker.RowKey = BatchRowKey.Open(item.Sequence);
        marker["Content"] = item.Content;
        return marker;
    }

    /// <summary>Reads an item from its row or from its marker.</summary>
    public static BatchItem ReadItem(TableEntity row) => new(BatchRowKey.SequenceOf(row.RowKey))
    {
        State = WireName.Parse<BatchItemState>(row.GetString("State")!),
        ItemId = row.GetString("ItemId"),
        Place = row.GetString("Place")!,
        Extension = row.GetString("Extension") ?? ".json",
        ArticleId = row.GetString("ArticleId"),
        Variant = row.GetString("Variant"),
        HasContent = row.GetBoolean("HasContent") ?? true,
        IsInline = row.GetBoolean("IsInline") ?? false,
        Content = row.GetBinary("Content"),
        FromCache = row.GetBoolean("FromCache") ?? false,
        Usage = ReadUsage(row),
        EconomyUsage = ReadUsage(row, "Economy"),
        ErrorCode = row.GetString("ErrorCode"),
        ErrorDetail = row.GetString("ErrorDetail"),
        LastError = row.GetString(LastError),
        EmbargoUntil = row.GetDateTimeOffset(EmbargoUntil),
        FinishedAt = row.GetDateTimeOffset("FinishedAt"),
        Result = row.GetBinary("Result"),
    };

    /// <summary>What to merge into the row of an item that waits for the end of an embargo.</summary>
    public static TableEntity WriteEmbargo(string batchId, BatchItem item) => new(batchId, BatchRowKey.Item(item.Sequence))
    {
        ["ArticleId"] = item.ArticleId,
        ["Variant"] = item.Variant,
        [EmbargoUntil] = item.EmbargoUntil,
    };

    /// <summary>What to merge into the row of an item whose handling failed unexpectedly.</summary>
    public static TableEntity WriteError(string batchId, int sequence, string code) =>
        new(batchId, BatchRowKey.Item(sequence)) { [LastError] = code };

    private static TokenUsage ReadUsage(TableEntity row, string prefix = "") => new(
        row.GetInt32(prefix + "Calls") ?? 0,
        row.GetInt32(prefix + "InputTokens") ?? 0,
        row.GetInt32(prefix + "CachedInputTokens") ?? 0,
        row.GetInt32(prefix + "OutputTokens") ?? 0,
        row.GetInt32(prefix + "ReasoningTokens") ?? 0)
    {
        Cost = row.GetString(prefix + "Cost") is { } cost ? decimal.Parse(cost, CultureInfo.InvariantCulture) : null,
        Currency = row.GetString(prefix + "Currency"),
    };

    // Tables have no decimals, and a double would not add up to the cent.
    private static string? Written(decimal? amount) => amount?.ToString(CultureInfo.InvariantCulture);
}
