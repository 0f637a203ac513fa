namespace Mujaz.Storage.Tables;

/// <summary>The names that the service reserves, and the types it stores.</summary>
internal static class TableProperty
{
    public const string PartitionKey = "PartitionKey";
    public const string RowKey = "RowKey";
    public const string Timestamp = "Timestamp";

    /// <summary>Turns a value into one of the stored types.</summary>
    /// <param name="name">The property's name, for the message.</param>
    /// <param name="value">The value.</param>
    /// <returns>The value; times are in UTC.</returns>
    /// <exception cref="ArgumentException">The type cannot be stored.</exception>
    public static object? Normalize(string name, object? value) => value switch
    {
        null or string or bool or int or long or double or Guid or byte[] => value,
        DateTimeOffset time => time.ToUniversalTime(),
        DateTime { Kind: not DateTimeKind.Unspecified } time => new DateTimeOffset(time).ToUniversalTime(),
        float number => (double)number,
        BinaryData data => data.ToArray(),
        _ => throw new ArgumentException($"The property '{name}' of type {value.GetType().Name} cannot be stored in a table.", nameof(value)),
    };
}
