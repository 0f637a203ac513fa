namespace Mujaz.Tool.Tests.Batches;

/// <summary>A folder that lives as long as its test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("mujaz-test-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public TemporaryFolder With(string name, string content) => With(name, System.Text.Encoding.UTF8.GetBytes(content));

    public TemporaryFolder With(string name, byte[] content)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[name])!);
        File.WriteAllBytes(this[name], content);
        return this;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
