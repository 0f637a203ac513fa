using System.Text.Json.Nodes;

namespace Mujaz.LocalHost.Tests.SampleApps;

/// <summary>One delivery of an event.</summary>
internal sealed record SampleEvent(JsonObject Payload, IReadOnlyList<string> Headers, bool IsDone)
{
    public JsonObject Data => Payload[nameof(Data)]!.AsObject();

    public JsonObject Metadata => Payload[nameof(Metadata)]!.AsObject();

    public string? Header(string name) => Headers
        .Where(line => line.StartsWith(name + ": ", StringComparison.OrdinalIgnoreCase))
        .Select(line => line[(name.Length + 2)..])
        .SingleOrDefault();
}
