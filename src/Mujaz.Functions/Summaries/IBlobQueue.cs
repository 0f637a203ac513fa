namespace Mujaz.Functions.Summaries;

/// <summary>Brings blobs back after a time: the host's own five tries are over within seconds.</summary>
internal interface IBlobQueue
{
    /// <summary>Brings a blob back after a time, 7 days at most.</summary>
    Task DelayAsync(string name, TimeSpan delay, CancellationToken cancellationToken);

    /// <summary>Brings a blob back after a time that doubles with every try.</summary>
    /// <param name="name">NAME of <c>articles/NAME</c>.</param>
    /// <param name="tries">How often it was tried again already.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task RetryAsync(string name, int tries, CancellationToken cancellationToken);
}
