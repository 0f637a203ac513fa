using System.ComponentModel;
using System.Diagnostics;

namespace Mujaz.Benchmarks.Batches;

/// <summary>Memory and processor time of a role: a process, or one after the other when they are killed.</summary>
/// <param name="role">What the table calls it.</param>
internal sealed class ProcessUse(string role)
{
    private readonly List<(TimeSpan At, long Bytes)> _memory = [];
    private readonly Dictionary<int, (TimeSpan First, TimeSpan Last)> _processor = [];

    /// <summary>What the table calls it.</summary>
    public string Role => role;

    /// <summary>The most memory seen at once, in MB.</summary>
    public double PeakMegabytes => _memory.Count == 0 ? 0 : Megabytes(_memory.Max(sample => sample.Bytes));

    /// <summary>Processor time spent between the first and the last look.</summary>
    public TimeSpan ProcessorTime => _processor.Values.Aggregate(TimeSpan.Zero, (sum, use) => sum + use.Last - use.First);

    /// <summary>The mean memory of a part of the time, in MB.</summary>
    public double MeanMegabytes(TimeSpan from, TimeSpan to)
    {
        var part = _memory.Where(sample => sample.At >= from && sample.At < to).ToList();
        return part.Count == 0 ? 0 : part.Average(sample => Megabytes(sample.Bytes));
    }

    /// <summary>Looks at the process.</summary>
    public void Sample(int processId, TimeSpan at)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            _memory.Add((at, process.WorkingSet64));
            var spent = process.TotalProcessorTime;
            _processor[processId] = _processor.TryGetValue(processId, out var use) ? (use.First, spent) : (spent, spent);
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or Win32Exception)
        {
            // Killed between being listed and being looked at.
        }
    }

    private static double Megabytes(long bytes) => bytes / 1e6;
}
