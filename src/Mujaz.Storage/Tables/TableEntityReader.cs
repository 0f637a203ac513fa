using System.Globalization;
using System.Text.Json;
using Azure;

namespace Mujaz.Storage.Tables;

/// <summary>Reads entities from the service's JSON with minimal metadata, straight from the response's buffer.</summary>
internal static class TableEntityReader
{
    /// <summary>Reads a response that holds one entity.</summary>
    /// <param name="utf8">The body.</param>
    /// <returns>The entity.</returns>
    public static TableEntity ReadEntity(ReadOnlySpan<byte> utf8)
    {
        var json = new Utf8JsonReader(utf8);
        json.Read();
        return ReadEntity(ref json);
    }

    /// <summary>Reads a response that holds a page of entities.</summary>
    /// <param name="utf8">The body.</param>
    /// <returns>The entities in the service's order.</returns>
    public static IReadOnlyList<TableEntity> ReadEntities(ReadOnlySpan<byte> utf8)
    {
        var entities = new List<TableEntity>();
        var json = new Utf8JsonReader(utf8);
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var isValue = json.ValueTextEquals("value"u8);
            json.Read();
            if (!isValue)
            {
                json.Skip();
                continue;
            }

            while (json.Read() && json.TokenType == JsonTokenType.StartObject)
            {
                entities.Add(ReadEntity(ref json));
            }
        }

        return entities;
    }

    /// <summary>Reads the names of a page of tables.</summary>
    /// <param name="utf8">The body.</param>
    /// <returns>The names in the service's order.</returns>
    public static IReadOnlyList<string> ReadTableNames(ReadOnlySpan<byte> utf8) =>
        [.. ReadEntities(utf8).Select(table => table.GetString("TableName")!)];

    private static TableEntity ReadEntity(ref Utf8JsonReader json)
    {
        var entity = new TableEntity();
        string? annotatedName = null;
        string? annotatedType = null;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = json.GetString()!;
            json.Read();
            if (name.EndsWith(EdmType.AnnotationSuffix, StringComparison.Ordinal))
            {
                annotatedName = name[..^EdmType.AnnotationSuffix.Length];
                annotatedType = json.GetString();
            }
            else
            {
                SetProperty(entity, name, name == annotatedName ? annotatedType : null, ref json);
            }
        }

        return entity;
    }

    private static void SetProperty(TableEntity entity, string name, string? type, ref Utf8JsonReader json)
    {
        switch (name)
        {
            case "odata.etag":
                entity.ETag = new ETag(json.GetString()!);
                break;
            case TableProperty.PartitionKey:
                entity.PartitionKey = json.GetString()!;
                break;
            case TableProperty.RowKey:
                entity.RowKey = json.GetString()!;
                break;
            case TableProperty.Timestamp:
                entity.Timestamp = ReadTime(ref json);
                break;
            default:
                if (name.StartsWith("odata.", StringComparison.Ordinal))
                {
                    json.Skip();
                }
                else if (json.TokenType != JsonTokenType.Null)
                {
                    entity[name] = ReadValue(type, ref json);
                }

                break;
        }
    }

    private static object ReadValue(string? type, ref Utf8JsonReader json) => type switch
    {
        EdmType.Int64 => ReadInt64(ref json),
        EdmType.Double => ReadDouble(ref json),
        EdmType.DateTime => ReadTime(ref json),
        EdmType.Guid => json.GetGuid(),
        EdmType.Binary => json.GetBytesFromBase64(),
        _ => json.TokenType switch
        {
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            // The cast keeps C# from widening the integer to the double's type.
            JsonTokenType.Number => json.TryGetInt32(out var number) ? (object)number : json.GetDouble(),
            _ => json.GetString()!,
        },
    };

    private static long ReadInt64(ref Utf8JsonReader json) => json.TokenType == JsonTokenType.Number
        ? json.GetInt64()
        : long.Parse(json.ValueSpan, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static double ReadDouble(ref Utf8JsonReader json) => json.TokenType == JsonTokenType.Number
        ? json.GetDouble()
        : double.Parse(json.GetString()!, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static DateTimeOffset ReadTime(ref Utf8JsonReader json) =>
        json.TryGetDateTimeOffset(out var time)
            ? time
            : DateTimeOffset.Parse(json.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
