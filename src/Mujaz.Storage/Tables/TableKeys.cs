namespace Mujaz.Storage.Tables;

/// <summary>Writes keys and literals into paths and filters.</summary>
internal static class TableKeys
{
    /// <summary>The path of an entity, percent-encoded: quotes are doubled as OData demands, then everything is escaped as UTF-8.</summary>
    /// <param name="table">The table's name.</param>
    /// <param name="partitionKey">The partition key.</param>
    /// <param name="rowKey">The row key.</param>
    /// <returns>The path without a slash before it.</returns>
    public static string EntityPath(string table, string partitionKey, string rowKey) =>
        $"{table}(PartitionKey='{Escape(partitionKey)}',RowKey='{Escape(rowKey)}')";

    private static string Escape(string key) => Uri.EscapeDataString(key.Replace("'", "''", StringComparison.Ordinal));
}
