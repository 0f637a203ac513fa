namespace Mujaz.LocalHost.Azurite;

/// <summary>Where Azurite is installed, and with which programs.</summary>
public sealed class AzuriteInstallerOptions
{
    /// <summary>The folder that holds one installation per lock file; by default <c>mujaz/azurite</c> below the user's cache folder.</summary>
    public string CacheFolder { get; init; } = Path.Combine(UserCacheFolder, "mujaz", "azurite");

    /// <summary>The npm program: a name looked up on the <c>PATH</c>, or a full path.</summary>
    public string Npm { get; init; } = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";

    /// <summary>
    /// The user's cache folder: <c>$XDG_CACHE_HOME</c> or <c>~/.cache</c>, <c>~/Library/Caches</c> on macOS,
    /// the local application data on Windows.
    /// </summary>
    public static string UserCacheFolder
    {
        get
        {
            if (OperatingSystem.IsWindows())
            {
                return Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
            }

            var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
            if (OperatingSystem.IsMacOS())
            {
                return Path.Combine(home, "Library", "Caches");
            }

            var cache = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
            return string.IsNullOrEmpty(cache) ? Path.Combine(home, ".cache") : cache;
        }
    }

    /// <summary>Told the folder before npm begins: downloading takes a while, and somebody waits.</summary>
    public Action<string>? Installing { get; init; }
}
