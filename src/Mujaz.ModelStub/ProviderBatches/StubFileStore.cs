using System.Collections.Concurrent;

namespace Mujaz.ModelStub.ProviderBatches;

/// <summary>The stub's files, in memory. Thread-safe.</summary>
internal sealed class StubFileStore
{
    private readonly ConcurrentDictionary<string, StubFile> _files = new(StringComparer.Ordinal);

    /// <summary>How many files there are.</summary>
    public int Count => _files.Count;

    /// <summary>The files of a purpose, newest first; all of them without one.</summary>
    public IReadOnlyList<StubFile> List(string? purpose) =>
        [.. _files.Values.Where(file => purpose is null || file.Purpose == purpose).OrderByDescending(file => file.CreatedAt)];

    /// <summary>A file, or null.</summary>
    public StubFile? Find(string id) => _files.GetValueOrDefault(id);

    /// <summary>Keeps a file.</summary>
    public StubFile Add(string name, string purpose, ReadOnlyMemory<byte> content)
    {
        var file = new StubFile("file-" + Guid.NewGuid().ToString("N"), name, purpose, content, DateTimeOffset.UtcNow);
        _files[file.Id] = file;
        return file;
    }

    /// <summary>Forgets a file.</summary>
    /// <returns>Whether it was there.</returns>
    public bool Remove(string id) => _files.TryRemove(id, out _);
}
