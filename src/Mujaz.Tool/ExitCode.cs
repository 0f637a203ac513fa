namespace Mujaz.Tool;

/// <summary>What the program says to the shell. Wrong usage is 1, which System.CommandLine gives itself.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int BadInput = 2;

    /// <summary>128 and the number of SIGINT, as shells have it.</summary>
    public const int Interrupted = 130;
}
