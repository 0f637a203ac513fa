using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mujaz.LocalHost.Triggers;

/// <summary>The message by which the host tells itself, and the poison queue, of a blob. The names are the real host's.</summary>
/// <param name="Type">Always <c>BlobTrigger</c>.</param>
/// <param name="FunctionId">The function, as <c>Host.Functions.NAME</c>.</param>
/// <param name="BlobType">The kind of blob.</param>
/// <param name="ContainerName">The container.</param>
/// <param name="BlobName">The blob.</param>
/// <param name="ETag">The version that was seen, with its quotes; <see langword="null"/> for an event, which means whatever is there.</param>
internal sealed partial record BlobTriggerMessage(
    string Type, string FunctionId, string BlobType, string ContainerName, string BlobName, string? ETag)
{
    /// <summary>A message for a block blob.</summary>
    public static BlobTriggerMessage Create(string functionName, string container, string blobName, string? eTag) =>
        new("BlobTrigger", HostIdentity.FunctionId(functionName), "BlockBlob", container, blobName, eTag);

    /// <summary>The function's name.</summary>
    [JsonIgnore]
    public string FunctionName => FunctionId.StartsWith(HostIdentity.FunctionIdPrefix, StringComparison.Ordinal)
        ? FunctionId[HostIdentity.FunctionIdPrefix.Length..]
        : FunctionId;

    /// <summary>Reads a message, or <see langword="null"/> when it is none.</summary>
    public static BlobTriggerMessage? Parse(string? text)
    {
        try
        {
            return text is null ? null : JsonSerializer.Deserialize(text, MessageJson.Default.BlobTriggerMessage);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The message's text.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, MessageJson.Default.BlobTriggerMessage);

    [JsonSerializable(typeof(BlobTriggerMessage))]
    [JsonSourceGenerationOptions(RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
    private sealed partial class MessageJson : JsonSerializerContext;
}
