using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Azure.Core;

namespace Mujaz.Storage.Tables;

/// <summary>
/// Writes entities as the Table service reads them, with the types that JSON lacks annotated:
/// https://learn.microsoft.com/rest/api/storageservices/payload-format-for-table-service-operations
/// </summary>
internal static class TableEntityWriter
{
    // Arabic text stays itself instead of becoming six bytes a letter; the body is never part of a web page.
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes an entity.</summary>
    /// <param name="entity">The entity.</param>
    /// <returns>A body that can be sent again in a retry.</returns>
    public static RequestContent ToContent(TableEntity entity) => RequestContent.Create(ToUtf8(entity));

    /// <summary>Writes an entity.</summary>
    /// <param name="entity">The entity.</param>
    /// <returns>UTF-8.</returns>
    public static ReadOnlyMemory<byte> ToUtf8(TableEntity entity)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var json = new Utf8JsonWriter(buffer, WriterOptions);
        json.WriteStartObject();
        json.WriteString(TableProperty.PartitionKey, entity.PartitionKey);
        json.WriteString(TableProperty.RowKey, entity.RowKey);
        foreach (var (name, value) in entity)
        {
            WriteProperty(json, name, value);
        }

        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    private static void WriteProperty(Utf8JsonWriter json, string name, object? value)
    {
        switch (value)
        {
            case null:
                break;
            case string text:
                json.WriteString(name, text);
                break;
            case bool flag:
                json.WriteBoolean(name, flag);
                break;
            case int number:
                json.WriteNumber(name, number);
                break;
            case long number:
                WriteAnnotated(json, name, EdmType.Int64, number.ToString(CultureInfo.InvariantCulture));
                break;
            case double number:
                WriteDouble(json, name, number);
                break;
            case DateTimeOffset time:
                WriteAnnotated(json, name, EdmType.DateTime, time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
                break;
            case Guid guid:
                WriteAnnotated(json, name, EdmType.Guid, guid.ToString());
                break;
            case byte[] bytes:
                json.WriteString(name + EdmType.AnnotationSuffix, EdmType.Binary);
                json.WriteBase64String(name, bytes);
                break;
            default:
                throw new ArgumentException($"The property '{name}' of type {value.GetType().Name} cannot be stored in a table.");
        }
    }

    private static void WriteAnnotated(Utf8JsonWriter json, string name, string type, string value)
    {
        json.WriteString(name + EdmType.AnnotationSuffix, type);
        json.WriteString(name, value);
    }

    private static void WriteDouble(Utf8JsonWriter json, string name, double value)
    {
        // Without the annotation 3.0 would come back as an Int32 and NaN as a text.
        json.WriteString(name + EdmType.AnnotationSuffix, EdmType.Double);
        if (double.IsFinite(value))
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteString(name, double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity");
        }
    }
}
