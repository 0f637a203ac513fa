using System.Text.Json.Serialization;

namespace Mujaz.Functions.Tests.Batches.Economy;

/// <summary>An item as a caller writes it.</summary>
/// <param name="Text">The article.</param>
internal sealed record EconomyArticle([property: JsonPropertyName("text")] string Text);
