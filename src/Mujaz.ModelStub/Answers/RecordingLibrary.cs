using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mujaz.ModelStub.Answers;

/// <summary>The recordings of a folder, read once.</summary>
internal sealed class RecordingLibrary
{
    private const string Verifications = "verifications";

    private readonly IReadOnlyList<Recording> _recordings;
    private readonly IReadOnlyList<VerificationRecording> _verifications;

    private RecordingLibrary(IReadOnlyList<Recording> recordings, IReadOnlyList<VerificationRecording> verifications) =>
        (_recordings, _verifications) = (recordings, verifications);

    /// <summary>The number of recordings.</summary>
    public int Count => _recordings.Count;

    /// <summary>Reads every <c>.json</c> file of a folder, and of its folder <c>verifications</c> where it has one.</summary>
    /// <param name="folder">The folder, or null for none.</param>
    /// <exception cref="ModelStubException">The folder is not there or a file is no recording.</exception>
    public static RecordingLibrary Read(string? folder)
    {
        if (folder is null)
        {
            return new RecordingLibrary([], []);
        }

        if (!Directory.Exists(folder))
        {
            throw new ModelStubException($"The folder of recordings '{folder}' does not exist.");
        }

        var verifications = Path.Combine(folder, Verifications);
        return new RecordingLibrary(
            ReadFiles(folder, Recording.Parse), Directory.Exists(verifications) ? ReadFiles(verifications, VerificationRecording.Parse) : []);
    }

    /// <summary>The recording that answers a prompt, or null.</summary>
    public Recording? Find(StubPrompt prompt) => _recordings.FirstOrDefault(recording => recording.Fits(prompt));

    /// <summary>The recorded judgements about a prompt's article, or null.</summary>
    public VerificationRecording? FindVerification(StubPrompt prompt) => _verifications.FirstOrDefault(recording => recording.Fits(prompt));

    private static List<T> ReadFiles<T>(string folder, Func<JsonNode?, T> parse) =>
        [.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(path => ReadFile(path, parse))];

    private static T ReadFile<T>(string path, Func<JsonNode?, T> parse)
    {
        try
        {
            return parse(JsonNode.Parse(File.ReadAllText(path)));
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException or ArgumentException)
        {
            throw new ModelStubException($"'{Path.GetFileName(path)}' is no recording: {exception.Message}", exception);
        }
    }
}
