namespace Mujaz.LocalHost;

/// <summary>The host cannot start, or cannot go on. The message tells the developer what is wrong and what to do.</summary>
public sealed class LocalHostException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong and what to do about it, fit to be printed as it is.</param>
    /// <param name="innerException">The technical cause, if there is one.</param>
    public LocalHostException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
