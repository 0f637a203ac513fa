using Mujaz.ModelStub.Faults;

namespace Mujaz.ModelStub;

/// <summary>Counts calls and keeps the last of them. Thread-safe.</summary>
internal sealed class ModelStubJournal(int keptRequests, int keptAnswers)
{
    private readonly Lock _lock = new();
    private readonly Queue<ModelStubRequest> _requests = new();
    private readonly Queue<ModelStubAnswer> _answers = new();
    private readonly SortedDictionary<string, long> _faults = new(StringComparer.Ordinal);
    private long _calls;
    private long _succeeded;
    private long _noRecording;
    private long _batches;
    private long _batchLines;
    private int _underWay;
    private int _peak;

    /// <summary>The counts now.</summary>
    public ModelStubStatistics Statistics
    {
        get
        {
            lock (_lock)
            {
                return new(_calls, _succeeded, _noRecording, new SortedDictionary<string, long>(_faults), _peak, _batches, _batchLines);
            }
        }
    }

    /// <summary>The requests kept, oldest first.</summary>
    public IReadOnlyList<ModelStubRequest> Requests
    {
        get
        {
            lock (_lock)
            {
                return [.. _requests];
            }
        }
    }

    /// <summary>The good answers kept, oldest first.</summary>
    public IReadOnlyList<ModelStubAnswer> Answers
    {
        get
        {
            lock (_lock)
            {
                return [.. _answers];
            }
        }
    }

    /// <summary>A call begins.</summary>
    public void Begin(ModelStubRequest request)
    {
        lock (_lock)
        {
            _calls++;
            _peak = Math.Max(_peak, ++_underWay);
            _requests.Enqueue(request);
            while (_requests.Count > keptRequests)
            {
                _requests.Dequeue();
            }
        }
    }

    /// <summary>A call ends, whichever way.</summary>
    public void End()
    {
        lock (_lock)
        {
            _underWay--;
        }
    }

    /// <summary>A call got a good answer, and its caller took all of it.</summary>
    public void CountSuccess(ModelStubAnswer answer)
    {
        lock (_lock)
        {
            _succeeded++;
            _answers.Enqueue(answer);
            if (_answers.Count > keptAnswers)
            {
                _answers.Dequeue();
            }
        }
    }

    /// <summary>A call found no recording.</summary>
    public void CountNoRecording()
    {
        lock (_lock)
        {
            _noRecording++;
        }
    }

    /// <summary>A batch of requests was created.</summary>
    public void CountBatch()
    {
        lock (_lock)
        {
            _batches++;
        }
    }

    /// <summary>Lines of a batch were answered well.</summary>
    public void CountBatchLines(int count)
    {
        lock (_lock)
        {
            _batchLines += count;
        }
    }

    /// <summary>A call gets a fault.</summary>
    public void Count(ModelStubFaultKind fault)
    {
        lock (_lock)
        {
            var name = fault.ToString();
            _faults[name] = _faults.GetValueOrDefault(name) + 1;
        }
    }
}
