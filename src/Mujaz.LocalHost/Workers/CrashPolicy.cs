namespace Mujaz.LocalHost.Workers;

/// <summary>
/// Decides whether a worker that failed is started again. The host's rule: restart at once, and give up at the third error
/// when no two neighbours are more than 30 minutes apart.
/// </summary>
internal sealed class CrashPolicy(int errorLimit, TimeProvider time)
{
    /// <summary>The host's limit.</summary>
    public const int DefaultErrorLimit = 3;

    private static readonly TimeSpan LongestGap = TimeSpan.FromMinutes(30);

    private DateTimeOffset _lastError;
    private int _errors;

    /// <summary>Counts an error. The answer is whether the worker may be started again.</summary>
    public bool AllowsRestartAfterError()
    {
        var now = time.GetUtcNow();
        _errors = now - _lastError > LongestGap ? 1 : _errors + 1;
        _lastError = now;
        return _errors < errorLimit;
    }
}
