using System.Reflection;

namespace Mujaz.Testing;

/// <summary>Finds files of the repository from a test, wherever the test runs.</summary>
public static class RepositoryRoot
{
    /// <summary>The repository's root folder.</summary>
    public static string FullPath { get; } = Path.GetFullPath(
        typeof(RepositoryRoot).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == nameof(RepositoryRoot)).Value!);

    /// <summary>A path below the root.</summary>
    /// <param name="segments">Folder and file names.</param>
    /// <returns>The full path.</returns>
    public static string Combine(params string[] segments) => Path.Combine([FullPath, .. segments]);
}
