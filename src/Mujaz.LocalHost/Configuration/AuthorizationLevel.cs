namespace Mujaz.LocalHost.Configuration;

/// <summary>The key that a caller of an HTTP function needs.</summary>
internal enum AuthorizationLevel
{
    /// <summary>None.</summary>
    Anonymous,

    /// <summary>A key of the function, a host key, or the master key.</summary>
    Function,

    /// <summary>The master key.</summary>
    Admin,
}
