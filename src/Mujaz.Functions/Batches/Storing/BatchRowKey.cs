using System.Globalization;

namespace Mujaz.Functions.Batches.Storing;

/// <summary>The row keys of a batch's partition.</summary>
internal static class BatchRowKey
{
    /// <summary>The row of the batch as a whole.</summary>
    public const string Header = "batch";

    public const string ItemPrefix = "item|";

    /// <summary>A marker row that exists while its item is not finished: asking for one row answers "is everything done?".</summary>
    public const string OpenPrefix = "open|";

    /// <summary>A row of each process that works on the batch: how many items it has under way.</summary>
    public const string RunningPrefix = "running|";

    public static string Item(int sequence) => string.Create(CultureInfo.InvariantCulture, $"{ItemPrefix}{sequence:D6}");

    public static string Open(int sequence) => string.Create(CultureInfo.InvariantCulture, $"{OpenPrefix}{sequence:D6}");

    /// <summary>The item that a row or a marker is about.</summary>
    public static int SequenceOf(string rowKey) => int.Parse(rowKey.AsSpan(rowKey.IndexOf('|', StringComparison.Ordinal) + 1), CultureInfo.InvariantCulture);

    /// <summary>A filter for all rows of a batch whose keys begin with a prefix that ends in <c>|</c>.</summary>
    /// <remarks><c>}</c> is the character after <c>|</c>.</remarks>
    public static string RangeFilter(string batchId, string prefix) =>
        $"PartitionKey eq '{batchId}' and RowKey ge '{prefix}' and RowKey lt '{prefix[..^1]}}}'";
}
