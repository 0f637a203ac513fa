using System.Text.Json.Nodes;

namespace Mujaz.ModelStub.ProviderBatches;

/// <summary>A file that was uploaded, or that a batch wrote.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name, as the uploader gave it.</param>
/// <param name="Purpose"><c>batch</c> or <c>batch_output</c>.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="CreatedAt">When it came.</param>
internal sealed record StubFile(string Id, string Name, string Purpose, ReadOnlyMemory<byte> Content, DateTimeOffset CreatedAt)
{
    /// <summary>The file in the wire format.</summary>
    public JsonObject ToJson() => new()
    {
        ["id"] = Id,
        ["object"] = "file",
        ["bytes"] = Content.Length,
        ["created_at"] = CreatedAt.ToUnixTimeSeconds(),
        ["filename"] = Name,
        ["purpose"] = Purpose,
        ["status"] = "processed",
    };
}
