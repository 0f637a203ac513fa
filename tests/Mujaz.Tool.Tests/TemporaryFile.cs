namespace Mujaz.Tool.Tests;

/// <summary>A file that lives as long as its test.</summary>
internal sealed class TemporaryFile : IDisposable
{
    public TemporaryFile(byte[] content, string extension)
    {
        Path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"mujaz-{Guid.NewGuid():N}{extension}");
        File.WriteAllBytes(Path, content);
    }

    public TemporaryFile(string content, string extension)
        : this(System.Text.Encoding.UTF8.GetBytes(content), extension)
    {
    }

    public string Path { get; }

    public void Dispose() => File.Delete(Path);
}
