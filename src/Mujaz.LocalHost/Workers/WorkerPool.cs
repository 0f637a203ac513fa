namespace Mujaz.LocalHost.Workers;

/// <summary>The instances of the app, which take HTTP calls in turn.</summary>
internal sealed class WorkerPool
{
    private uint _turn;

    /// <summary>Every instance; none before the host has started them.</summary>
    public IReadOnlyList<WorkerSupervisor> Supervisors { get; private set; } = [];

    /// <summary>Whether every instance answers.</summary>
    public bool IsReady => Supervisors.Count > 0 && Supervisors.All(supervisor => supervisor.Ready is not null);

    /// <summary>Starts every instance.</summary>
    public void Start(IReadOnlyList<WorkerSupervisor> supervisors)
    {
        Supervisors = supervisors;
        foreach (var supervisor in supervisors)
        {
            supervisor.Start();
        }
    }

    /// <summary>From here on an end of a worker is no error: the host stops.</summary>
    public void ExpectEnd()
    {
        foreach (var supervisor in Supervisors)
        {
            supervisor.ExpectEnd();
        }
    }

    /// <summary>The next instance in turn, one that answers before one that is starting.</summary>
    public WorkerSupervisor Next()
    {
        var first = Interlocked.Increment(ref _turn);
        var supervisors = Supervisors;
        for (var offset = 0u; offset < supervisors.Count; offset++)
        {
            var supervisor = supervisors[(int)((first + offset) % (uint)supervisors.Count)];
            if (supervisor.Ready is not null)
            {
                return supervisor;
            }
        }

        return supervisors[(int)(first % (uint)supervisors.Count)];
    }
}
