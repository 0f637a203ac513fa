namespace Mujaz.LocalHost.Workers;

/// <summary>The worker ended while something was waiting for it.</summary>
internal sealed class WorkerGoneException() : Exception("The worker has ended.");
