namespace Mujaz.Tool.Batches.Service;

/// <summary>The service refused or cannot be reached; the message says why, to the person at the terminal.</summary>
/// <param name="exitCode"><see cref="ExitCode.Refused"/> or <see cref="ExitCode.Unreachable"/>.</param>
/// <param name="message">What happened and what can be done.</param>
internal sealed class ServiceException(int exitCode, string message) : Exception(message)
{
    public int ExitCode => exitCode;
}
