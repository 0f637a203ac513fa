using System.Globalization;

namespace Mujaz.LocalHost;

/// <summary>
/// Keeps a second host away from a data folder: two storage emulators on the same files lose what one of them has stored. The operating
/// system lets go of the lock when the process ends, however it ends.
/// </summary>
internal sealed class DataFolderLock : IAsyncDisposable
{
    private const string FileName = "host.lock";

    private readonly FileStream _file;

    private DataFolderLock(FileStream file) => _file = file;

    /// <summary>Makes the folder if it is not there, and takes it.</summary>
    /// <exception cref="LocalHostException">Another host has it, or it cannot be written.</exception>
    public static DataFolderLock Take(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new LocalHostException($"The folder for storage and keys cannot be made: {exception.Message} Name another with --data.", exception);
        }

        var path = Path.Combine(folder, FileName);
        try
        {
            var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            file.SetLength(0);
            file.Write(System.Text.Encoding.ASCII.GetBytes(Environment.ProcessId.ToString(CultureInfo.InvariantCulture)));
            file.Flush();
            return new DataFolderLock(file);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new LocalHostException($"The folder for storage and keys cannot be written: {exception.Message} Name another with --data.", exception);
        }
        catch (IOException exception)
        {
            throw new LocalHostException(
                $"Another host works in {folder}, and two would lose each other's data. Stop it, or give this one a folder of its own with --data.", exception);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _file.DisposeAsync();
}
