using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Mujaz.LocalHost.Workers;

/// <summary>
/// Ends the children when this process dies without the chance to do so itself (SIGKILL, a crash). A small shell waits on a pipe
/// that only this process holds; the operating system closes the pipe when the process is gone, however it went, and the shell
/// then kills the children it was told of. The parent-death signal of Linux would be no better: it is bound to the thread that
/// started the child, and threads of the pool come and go.
/// </summary>
/// <remarks>Thread-safe. Does nothing on Windows.</remarks>
internal sealed class OrphanGuard : IDisposable
{
    /// <summary>Reads "+ PID" and "- PID" lines; ignores the signals of Ctrl-C, which reach the whole process group.</summary>
    private const string Script = """
        trap '' INT TERM HUP
        pids=' '
        while read -r sign pid; do
          case $sign in
            +) pids="$pids$pid " ;;
            -) pids="${pids%% $pid *} ${pids#* $pid }" ;;
          esac
        done
        for pid in $pids; do kill -9 "$pid" 2>/dev/null; done
        """;

    private readonly Lock _lock = new();
    private readonly Process? _shell;

    private OrphanGuard(Process? shell) => _shell = shell;

    /// <summary>Starts the guard; without a shell there is none, and children may outlive a killed host.</summary>
    public static OrphanGuard Start()
    {
        if (OperatingSystem.IsWindows())
        {
            return new OrphanGuard(null);
        }

        try
        {
            var start = new ProcessStartInfo("/bin/sh") { RedirectStandardInput = true };
            start.ArgumentList.Add("-c");
            start.ArgumentList.Add(Script);
            return new OrphanGuard(Process.Start(start));
        }
        catch (Win32Exception)
        {
            return new OrphanGuard(null);
        }
    }

    /// <summary>Guards a child.</summary>
    public void Add(int processId) => Write('+', processId);

    /// <summary>Lets go of a child that has ended, before its number can belong to another process.</summary>
    public void Remove(int processId) => Write('-', processId);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_shell is null)
        {
            return;
        }

        lock (_lock)
        {
            _shell.StandardInput.Close();
        }

        _shell.WaitForExit(TimeSpan.FromSeconds(1));
        _shell.Dispose();
    }

    private void Write(char sign, int processId)
    {
        if (_shell is null)
        {
            return;
        }

        lock (_lock)
        {
            if (!_shell.HasExited)
            {
                _shell.StandardInput.Write(string.Create(CultureInfo.InvariantCulture, $"{sign} {processId}\n"));
                _shell.StandardInput.Flush();
            }
        }
    }
}
