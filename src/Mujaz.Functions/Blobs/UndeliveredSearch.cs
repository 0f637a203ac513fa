using System.Text.Json.Serialization;

namespace Mujaz.Functions.Blobs;

/// <summary>How far the search for undelivered blobs is.</summary>
/// <param name="Since">What was written before that, an earlier round has looked at.</param>
/// <param name="Until">What has been written since then is left to the next round, so that deliveries under way are not doubled.</param>
/// <param name="Continuation">Where the storage's listing goes on; null at its beginning.</param>
internal sealed record UndeliveredSearch(DateTimeOffset Since, DateTimeOffset Until, string? Continuation);

/// <summary>The JSON in which it is kept.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(UndeliveredSearch))]
internal sealed partial class UndeliveredSearchJson : JsonSerializerContext;
