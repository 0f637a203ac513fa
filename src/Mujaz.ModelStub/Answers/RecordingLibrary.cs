using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mujaz.ModelStub.Answers;

/// <summary>The recordings of a folder, read once.</summary>
internal sealed class RecordingLibrary
{
    private readonly IReadOnlyList<Recording> _recordings;

    private RecordingLibrary(IReadOnlyList<Recording> recordings) => _recordings = recordings;

    /// <summary>The number of recordings.</summary>
    public int Count => _recordings.Count;

    /// <summary>Reads every <c>.json</c> file of a folder.</summary>
    /// <param name="folder">The folder, or null for none.</param>
    /// <exception cref="ModelStubException">The folder is not there or a file is no recording.</exception>
    public static RecordingLibrary Read(string? folder)
    {
        if (folder is null)
        {
            return new RecordingLibrary([]);
        }

        if (!Directory.Exists(folder))
        {
            throw new ModelStubException($"The folder of recordings '{folder}' does not exist.");
        }

        var files = Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal);
        return new RecordingLibrary([.. files.Select(ReadFile)]);
    }

    /// <summary>The recording that answers a prompt, or null.</summary>
    public Recording? Find(StubPrompt prompt) => _recordings.FirstOrDefault(recording => recording.Fits(prompt));

    private static Recording ReadFile(string path)
    {
        try
        {
            return Recording.Parse(JsonNode.Parse(File.ReadAllText(path)));
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException)
        {
            throw new ModelStubException($"'{Path.GetFileName(path)}' is no recording: {exception.Message}", exception);
        }
    }
}
