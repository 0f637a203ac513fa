using System.Text.Json.Serialization;

namespace Mujaz.Functions.Batches;

/// <summary>A message of the queue <c>batch-items</c>. Its property names occur in no host metadata, so nothing is shadowed.</summary>
/// <param name="Kind">What is to be done.</param>
/// <param name="BatchId">The batch.</param>
/// <param name="Sequence">The item; for a dispatch the first one; for a callback 0.</param>
/// <param name="Waits">How often it was put back because the model had to be waited for, or how often a callback was tried.</param>
internal sealed record BatchMessage(BatchMessageKind Kind, string BatchId, int Sequence, int Waits = 0);

/// <summary>What a message asks for.</summary>
internal enum BatchMessageKind
{
    /// <summary>Make one item's summaries.</summary>
    Item,

    /// <summary>Put the next items into the queue.</summary>
    Dispatch,

    /// <summary>Report completion to the caller.</summary>
    Callback,
}

/// <summary>The JSON of messages.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(BatchMessage))]
internal sealed partial class BatchMessageJson : JsonSerializerContext;
