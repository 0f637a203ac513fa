using System.Globalization;

namespace Mujaz.LocalHost.Tests.Handler;

/// <summary>
/// Keeps every event as files in a folder that the test reads too: <c>N.headers</c> and <c>N.json</c> when it came,
/// <c>N.done</c> when it was answered. <c>behaviour.txt</c> there says how to answer.
/// </summary>
internal sealed class EventRecorder(string folder)
{
    /// <summary>How to answer now.</summary>
    public string Behaviour
    {
        get
        {
            var path = Path.Combine(folder, "behaviour.txt");
            return File.Exists(path) ? File.ReadAllText(path).Trim() : "ok";
        }
    }

    /// <summary>Writes an event down.</summary>
    /// <returns>The name of its files.</returns>
    public string Record(string function, IHeaderDictionary headers, byte[] body)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{DateTime.UtcNow.Ticks}-{Environment.ProcessId}-{function}-{Guid.NewGuid():N}");
        File.WriteAllLines(Path.Combine(folder, name + ".headers"), headers.Select(header => $"{header.Key}: {header.Value}"));

        // A reader must never see half an event.
        File.WriteAllBytes(Path.Combine(folder, name + ".part"), body);
        File.Move(Path.Combine(folder, name + ".part"), Path.Combine(folder, name + ".json"));
        return name;
    }

    /// <summary>Notes that the event was answered with success.</summary>
    public void MarkDone(string name) => File.WriteAllText(Path.Combine(folder, name + ".done"), "");
}
