using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Azure;

namespace Mujaz.Storage.Tables;

/// <summary>
/// A row of a table: its two keys and named values of the types string, bool, int, long, double, DateTimeOffset, Guid and byte[].
/// A null value is not stored. The service's limits: 255 properties, 1 MiB for the entity, 64 KiB (32k characters) for a value.
/// Not thread-safe.
/// </summary>
[SuppressMessage("Naming", "CA1710", Justification = "The name of Azure.Data.Tables, which callers may move to.")]
public sealed class TableEntity : IEnumerable<KeyValuePair<string, object?>>
{
    private readonly Dictionary<string, object?> _properties = new(StringComparer.Ordinal);

    /// <summary>Creates an entity whose keys are set later.</summary>
    public TableEntity() : this(string.Empty, string.Empty)
    {
    }

    /// <summary>Creates an entity without properties.</summary>
    /// <param name="partitionKey">The partition key: no <c>/ \ # ?</c> nor control characters, up to 1 KiB.</param>
    /// <param name="rowKey">The row key: the same rules.</param>
    public TableEntity(string partitionKey, string rowKey)
    {
        ArgumentNullException.ThrowIfNull(partitionKey);
        ArgumentNullException.ThrowIfNull(rowKey);
        PartitionKey = partitionKey;
        RowKey = rowKey;
    }

    /// <summary>The partition key.</summary>
    public string PartitionKey { get; set; }

    /// <summary>The row key.</summary>
    public string RowKey { get; set; }

    /// <summary>When the service last wrote the entity; null for one that was not read from it.</summary>
    public DateTimeOffset? Timestamp { get; set; }

    /// <summary>The entity's version; default for one that was not read from the service.</summary>
    public ETag ETag { get; set; }

    /// <summary>The number of properties besides keys, timestamp and version.</summary>
    public int Count => _properties.Count;

    /// <summary>The names of the properties besides keys, timestamp and version.</summary>
    public IReadOnlyCollection<string> Keys => _properties.Keys;

    /// <summary>A property's value; null when there is none. The keys and the timestamp can be read and set by their names too.</summary>
    /// <param name="key">The property's name.</param>
    public object? this[string key]
    {
        get => key switch
        {
            TableProperty.PartitionKey => PartitionKey,
            TableProperty.RowKey => RowKey,
            TableProperty.Timestamp => Timestamp,
            _ => _properties.GetValueOrDefault(key),
        };
        set
        {
            switch (key)
            {
                case TableProperty.PartitionKey:
                    PartitionKey = (string)value!;
                    break;
                case TableProperty.RowKey:
                    RowKey = (string)value!;
                    break;
                case TableProperty.Timestamp:
                    Timestamp = (DateTimeOffset?)value;
                    break;
                default:
                    _properties[key] = TableProperty.Normalize(key, value);
                    break;
            }
        }
    }

    /// <summary>Adds a property.</summary>
    /// <param name="key">The property's name: a C# identifier of up to 255 characters.</param>
    /// <param name="value">A value of one of the types of the class.</param>
    /// <exception cref="ArgumentException">The property exists, or its type cannot be stored.</exception>
    public void Add(string key, object? value) => _properties.Add(key, TableProperty.Normalize(key, value));

    /// <summary>Removes a property.</summary>
    /// <param name="key">The property's name.</param>
    /// <returns>Whether it was there.</returns>
    public bool Remove(string key) => _properties.Remove(key);

    /// <summary>Whether there is a property.</summary>
    /// <param name="key">The property's name.</param>
    /// <returns>True when it is there, even with a null value.</returns>
    public bool ContainsKey(string key) => _properties.ContainsKey(key);

    /// <summary>Gets a property when it is there.</summary>
    /// <param name="key">The property's name.</param>
    /// <param name="value">Its value.</param>
    /// <returns>Whether it is there.</returns>
    public bool TryGetValue(string key, out object? value) => _properties.TryGetValue(key, out value);

    /// <summary>A text property; null when there is none.</summary>
    /// <param name="key">The property's name.</param>
    /// <returns>The value.</returns>
    /// <exception cref="InvalidOperationException">The property has another type.</exception>
    public string? GetString(string key) => Get<string>(key);

    /// <summary>A binary property; null when there is none.</summary>
    /// <param name="key">The property's name.</param>
    /// <returns>The value.</returns>
    /// <exception cref="InvalidOperationException">The property has another type.</exception>
    public byte[]? GetBinary(string key) => Get<byte[]>(key);

    /// <summary>A boolean property; null when there is none.</summary>
    /// <param name="key">The property's name.</param>
    /// <returns>The value.</returns>
    /// <exception cref="InvalidOperationException">The property has another type.</exception>
    public bool? GetBoolean(string key) => GetValue<bool>(key);

    /// <summary>A 32-bit integer property; null when there is none.</summary>
    /// <param name="key">The property's name.</param>
    /// <returns>The value.</returns>
    /// <exception cref="InvalidOperationException">The property has another type.</exception>
    public int? GetInt32(string key) => GetValue<int>(key);

    /// <summary>A 64-bit integer property; null when there is none. A 32-bit value is widened.</summary>
    /// <param name="key">The property's name.</param>
    /// <returns>The value.</returns>
    /// <exception cref="InvalidOperationException">The property has another type.</exception>
    public long? GetInt64(string key) => _properties.GetValueOrDefault(key) is int narrow ? narrow : GetValue<long>(key);

    /// <summary>A double property; null when there is none. A 32-bit integer is widened.</summary>
    /// <param name="key">The property's name.</param>
    /// <returns>The value, which may be NaN or infinite.</returns>
    /// <exception cref="InvalidOperationException">The property has another type.</exception>
    public double? GetDouble(string key) => _properties.GetValueOrDefault(key) is int narrow ? narrow : GetValue<double>(key);

    /// <summary>A time property in UTC; null when there is none.</summary>
    /// <param name="key">The property's name.</param>
    /// <returns>The value, to the 100 nanoseconds.</returns>
    /// <exception cref="InvalidOperationException">The property has another type.</exception>
    public DateTimeOffset? GetDateTimeOffset(string key) => GetValue<DateTimeOffset>(key);

    /// <summary>A GUID property; null when there is none.</summary>
    /// <param name="key">The property's name.</param>
    /// <returns>The value.</returns>
    /// <exception cref="InvalidOperationException">The property has another type.</exception>
    public Guid? GetGuid(string key) => GetValue<Guid>(key);

    /// <summary>The properties besides keys, timestamp and version.</summary>
    /// <returns>An enumerator.</returns>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => _properties.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private T? Get<T>(string key) where T : class => _properties.GetValueOrDefault(key) switch
    {
        null => null,
        T value => value,
        var other => throw WrongType<T>(key, other),
    };

    private T? GetValue<T>(string key) where T : struct => _properties.GetValueOrDefault(key) switch
    {
        null => null,
        T value => value,
        var other => throw WrongType<T>(key, other),
    };

    private static InvalidOperationException WrongType<T>(string key, object value) =>
        new($"The property '{key}' is of type {value.GetType().Name}, not {typeof(T).Name}.");
}
