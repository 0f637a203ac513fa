using System.Collections.Frozen;
using System.Reflection;

namespace Mujaz.Functions.Console;

/// <summary>The files of the console, which the build puts into this assembly.</summary>
internal sealed class ConsoleFiles
{
    private const string Prefix = "console/";

    private static readonly FrozenDictionary<string, string> ContentTypes = new Dictionary<string, string>
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly FrozenDictionary<string, ConsoleFile> _files = Load().ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The file of a path below the console's address, the page itself for none; null when there is no such file.</summary>
    public ConsoleFile? Find(string? path) => _files.GetValueOrDefault(string.IsNullOrEmpty(path) ? "index.html" : path);

    private static IEnumerable<KeyValuePair<string, ConsoleFile>> Load()
    {
        var assembly = typeof(ConsoleFiles).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => KeyValuePair.Create(name[Prefix.Length..], new ConsoleFile(ContentTypes[Path.GetExtension(name)], Read(assembly, name))));
    }

    private static byte[] Read(Assembly assembly, string name)
    {
        using var content = new MemoryStream();
        using var resource = assembly.GetManifestResourceStream(name)!;
        resource.CopyTo(content);
        return content.ToArray();
    }
}

/// <summary>A file of the console.</summary>
/// <param name="ContentType">The value of <c>Content-Type</c>.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record ConsoleFile(string ContentType, byte[] Content);
