using System.Text;
using System.Text.Json.Nodes;

namespace Mujaz.LocalHost.Triggers;

/// <summary>The payload of a blob.</summary>
internal static class BlobPayload
{
    /// <summary>Builds it: bytes as base64, or, with <c>dataType: string</c>, UTF-8 text encoded twice.</summary>
    public static InvocationPayload Create(string bindingName, bool isText, BlobEvent blob)
    {
        var text = isText ? Encoding.UTF8.GetString(blob.Content.Span) : null;
        var payload = new InvocationPayload(
            bindingName, text is null ? PayloadValue.FromBytes(blob.Content.Span) : PayloadValue.FromText(text));
        payload
            .With("Uri", PayloadValue.FromUri(blob.Uri))
            .With("Properties", PayloadValue.FromObject(DescribeProperties(blob)))
            .With("Metadata", PayloadValue.FromObject(DescribeMetadata(blob)));
        foreach (var (name, value) in blob.Captures)
        {
            payload.With(name, PayloadValue.FromText(value));
        }

        return text is null ? payload : payload.WithMembersOf(text);
    }

    /// <summary>
    /// The properties, whose shape follows the storage extension's version, so that a handler should not rely on them.
    /// The ETag type has no public members and serializes to an empty object.
    /// </summary>
    private static JsonObject DescribeProperties(BlobEvent blob) => new()
    {
        ["LastModified"] = NewtonsoftJson.Quote(blob.LastModified).Trim('"'),
        ["ContentLength"] = blob.Content.Length,
        ["ContentType"] = blob.ContentType,
        ["ETag"] = new JsonObject(),
        ["ContentHash"] = blob.ContentHash is null ? null : Convert.ToBase64String(blob.ContentHash),
        ["CreatedOn"] = blob.CreatedOn is { } createdOn ? NewtonsoftJson.Quote(createdOn).Trim('"') : null,
    };

    private static JsonObject DescribeMetadata(BlobEvent blob) =>
        new(blob.Metadata.Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)JsonValue.Create(entry.Value))));
}
