using System.Text.Json.Serialization;

namespace Mujaz.Functions.Batches.Storing;

/// <summary>A message of the queue <c>batch-items</c>. Its property names occur in no host metadata, so nothing is shadowed.</summary>
/// <param name="Kind">What is to be done.</param>
/// <param name="BatchId">The batch.</param>
/// <param name="Sequence">The item; for a dispatch and a poll the first one; for a callback the round.</param>
/// <param name="Waits">How often it was put back because the model had to be waited for, or how often a callback was tried.</param>
internal sealed record BatchMessage(BatchMessageKind Kind, string BatchId, int Sequence, int Waits = 0)
{
    /// <summary>The NAME of <c>articles/NAME</c> for a blob; null otherwise.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? BlobName { get; init; }

    /// <summary>A message for a single article that waits for the end of its embargo; it belongs to no batch.</summary>
    public static BatchMessage OfBlob(string name) => new(BatchMessageKind.Blob, "", 0) { BlobName = name };
}

/// <summary>What a message asks for.</summary>
internal enum BatchMessageKind
{
    /// <summary>Make one item's summaries.</summary>
    Item,

    /// <summary>Put the next items into the queue.</summary>
    Dispatch,

    /// <summary>Look after a part of an economy batch at the provider.</summary>
    Poll,

    /// <summary>Report completion to the caller.</summary>
    Callback,

    /// <summary>Summarise a single article whose embargo is over.</summary>
    Blob,
}

/// <summary>The JSON of messages.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(BatchMessage))]
internal sealed partial class BatchMessageJson : JsonSerializerContext;
