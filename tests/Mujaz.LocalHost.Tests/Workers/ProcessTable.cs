using System.Diagnostics;

namespace Mujaz.LocalHost.Tests.Workers;

/// <summary>What runs on this machine.</summary>
internal static class ProcessTable
{
    /// <summary>Whether a process exists and has not ended.</summary>
    public static bool IsRunning(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return !process.HasExited && !IsZombie(processId);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>An ended process that nobody has waited for yet still has an entry on Linux.</summary>
    private static bool IsZombie(int processId)
    {
        var path = $"/proc/{processId}/stat";
        return File.Exists(path) && File.ReadAllText(path).Split(") ")[^1].StartsWith('Z');
    }
}
