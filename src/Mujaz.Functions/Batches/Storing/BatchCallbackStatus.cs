namespace Mujaz.Functions.Batches.Storing;

/// <summary>How far a batch's callback is.</summary>
internal enum BatchCallbackStatus
{
    /// <summary>It is yet to be delivered, or to be tried again.</summary>
    Pending,

    /// <summary>The receiver has taken it.</summary>
    Delivered,

    /// <summary>It was given up.</summary>
    Failed,
}
