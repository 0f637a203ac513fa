using System.Text.Json;

namespace Mujaz.Tool.Batches.Service;

/// <summary>An answer about a batch.</summary>
/// <param name="State">What the tool understands of it.</param>
/// <param name="Json">All that the service said.</param>
/// <param name="RetryAfter">When the service wants to be asked again, or null.</param>
internal sealed record BatchAnswer(BatchState State, JsonElement Json, TimeSpan? RetryAfter);
