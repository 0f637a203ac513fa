namespace Mujaz.ModelStub.Faults;

/// <summary>Decides which fault a call gets: the one it asks for, else the next of the queue, else one by chance. Thread-safe.</summary>
internal sealed class FaultPlan(double randomRate, int randomSeed)
{
    private static readonly ModelStubFault[] Random =
    [
        ModelStubFault.ThrottledWith("retry-after-ms", "100"),
        ModelStubFault.ThrottledWith("Retry-After", "1"),
        new(ModelStubFaultKind.InternalServerError),
        new(ModelStubFaultKind.ServiceUnavailable),
        new(ModelStubFaultKind.CutConnection),
        new(ModelStubFaultKind.Hang),
    ];

    private readonly Lock _lock = new();
    private readonly List<ModelStubFault> _queue = [];
#pragma warning disable CA5394 // Chance here has to be repeatable, not secret.
    private readonly Random _random = new(randomSeed);

    /// <summary>Appends faults to the queue.</summary>
    public void Enqueue(IEnumerable<ModelStubFault> faults)
    {
        lock (_lock)
        {
            _queue.AddRange(faults);
        }
    }

    /// <summary>Empties the queue.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _queue.Clear();
        }
    }

    /// <summary>The fault of the next call, or null for none.</summary>
    /// <param name="asked">The kind that the call asks for by header or route, or null.</param>
    /// <param name="schema">The name of the schema of the call's answer, or null.</param>
    public ModelStubFault? Next(ModelStubFaultKind? asked, string? schema)
    {
        if (asked is { } kind)
        {
            return new ModelStubFault(kind);
        }

        lock (_lock)
        {
            var next = _queue.FindIndex(fault => fault.IsFor(schema));
            if (next >= 0)
            {
                var fault = _queue[next];
                _queue.RemoveAt(next);
                return fault;
            }

            return randomRate > 0 && _random.NextDouble() < randomRate ? Random[_random.Next(Random.Length)] : null;
        }
    }
#pragma warning restore CA5394
}
