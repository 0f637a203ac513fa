namespace Mujaz.LocalHost.Triggers;

/// <summary>What becomes of a queue message.</summary>
internal enum MessageOutcome
{
    /// <summary>It is done, and deleted.</summary>
    Done,

    /// <summary>It failed, and is tried again until it has been tried too often.</summary>
    Failed,

    /// <summary>It can never succeed, and goes to the poison queue at once.</summary>
    Poisonous,
}
