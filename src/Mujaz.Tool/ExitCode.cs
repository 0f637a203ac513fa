namespace Mujaz.Tool;

/// <summary>What the program says to the shell. Wrong usage is 1, which System.CommandLine gives itself.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int WrongUsage = 1;
    public const int BadInput = 2;

    /// <summary>The service cannot be reached, or kept failing until patience was at its end.</summary>
    public const int Unreachable = 3;

    /// <summary>The service refused: a wrong key, an option it does not know, no such batch.</summary>
    public const int Refused = 4;

    /// <summary>The batch has ended, and some of its articles have no summaries.</summary>
    public const int ItemsFailed = 5;

    /// <summary>128 and the number of SIGINT, as shells have it.</summary>
    public const int Interrupted = 130;
}
