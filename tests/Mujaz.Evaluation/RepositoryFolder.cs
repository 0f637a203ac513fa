using System.Reflection;

namespace Mujaz.Evaluation;

/// <summary>Where the repository is.</summary>
internal static class RepositoryFolder
{
    /// <summary>The repository this program was built in.</summary>
    public static string Find() => typeof(RepositoryFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;
}
