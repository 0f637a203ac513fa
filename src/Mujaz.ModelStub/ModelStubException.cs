namespace Mujaz.ModelStub;

/// <summary>The model stub cannot start; the message says why in words for people.</summary>
public sealed class ModelStubException : Exception
{
    /// <summary>Creates the exception.</summary>
    public ModelStubException()
    {
    }

    /// <summary>Creates the exception with a message.</summary>
    /// <param name="message">What is wrong.</param>
    public ModelStubException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with a message and its cause.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">The cause.</param>
    public ModelStubException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
