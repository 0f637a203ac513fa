namespace Mujaz.LocalHost.Azurite;

/// <summary>The storage emulator could not be installed or started; the message says why and what to do.</summary>
public sealed class AzuriteException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What failed and what the reader can do about it.</param>
    public AzuriteException(string message) : base(message)
    {
    }

    /// <summary>Creates the exception with its cause.</summary>
    /// <param name="message">What failed and what the reader can do about it.</param>
    /// <param name="innerException">The cause.</param>
    public AzuriteException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
