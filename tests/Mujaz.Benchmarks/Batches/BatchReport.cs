using System.Globalization;
using System.Text.Json;
using Mujaz.LocalHost;
using Mujaz.ModelStub;

namespace Mujaz.Benchmarks.Batches;

/// <summary>Prints what was measured.</summary>
internal sealed class BatchReport(
    BatchBenchmarkOptions options, BatchTimes times, IReadOnlyList<ProcessUse> uses, ModelStubStatistics after, ModelStubStatistics before)
{
    /// <summary>Prints all tables.</summary>
    public void Print(IReadOnlyDictionary<string, int> operations)
    {
        PrintTimes();
        PrintProcesses();
        PrintCalls();
        PrintOperations(operations);
    }

    private void PrintTimes()
    {
        var slots = SlotsPerInstance();
        var concurrency = options.Instances * Math.Min(slots, options.CallsPerInstance);
        var ideal = options.Articles * options.Latency / concurrency;
        Line($"{options.Articles} articles, {options.Latency.TotalMilliseconds:F0} ms an answer, {options.Instances} handlers{(options.Chaos ? $", chaos with seed {options.Seed}" : "")}");
        Line($"concurrency {concurrency}: {options.Instances} x the lesser of {slots} messages (host.json) and {options.CallsPerInstance} calls (Mujaz__Model__MaxConcurrency)");
        Line($"");
        Line($"{"intake",-14}{times.Accepted.TotalSeconds,9:F1} s");
        Line($"{"work",-14}{(times.Answered - times.Accepted).TotalSeconds,9:F1} s");
        Line($"{"completion",-14}{(times.Completed - times.Answered).TotalSeconds,9:F1} s");
        Line($"{"in all",-14}{times.Completed.TotalSeconds,9:F1} s   {options.Articles / times.Completed.TotalSeconds,6:F1} articles/s");
        Line($"{"ideal",-14}{ideal.TotalSeconds,9:F1} s   articles x latency / concurrency");
        Line($"{"work / ideal",-14}{(times.Answered - times.Accepted) / ideal,9:F2}");
        Line($"{"all / ideal",-14}{times.Completed / ideal,9:F2}     bar 1.25");
    }

    private void PrintProcesses()
    {
        var third = (times.Answered - times.Accepted) / 3;
        Line($"");
        Line($"{"process",-26}{"peak MB",10}{"1st third",11}{"last third",11}{"CPU s",9}{"ms/article",12}");
        foreach (var use in uses)
        {
            var first = use.MeanMegabytes(times.Accepted, times.Accepted + third);
            var last = use.MeanMegabytes(times.Answered - third, times.Answered);
            Line($"{use.Role,-26}{use.PeakMegabytes,10:F0}{first,11:F0}{last,11:F0}{use.ProcessorTime.TotalSeconds,9:F1}{use.ProcessorTime.TotalMilliseconds / options.Articles,12:F2}");
        }
    }

    private void PrintCalls()
    {
        var faults = after.Faults.Values.Sum() - before.Faults.Values.Sum();
        Line($"");
        Line($"model calls {after.Calls - before.Calls}, answered {after.Succeeded - before.Succeeded}, failed on purpose {faults}, most at once {after.PeakConcurrency}");
    }

    private void PrintOperations(IReadOnlyDictionary<string, int> operations)
    {
        if (operations.Count == 0)
        {
            return;
        }

        Line($"");
        Line($"{"storage operation",-34}{"count",9}{"an article",12}");
        foreach (var (kind, count) in operations.OrderByDescending(entry => entry.Value))
        {
            Line($"{kind,-34}{count,9}{(double)count / options.Articles,12:F2}");
        }

        Line($"{"all",-34}{operations.Values.Sum(),9}{(double)operations.Values.Sum() / options.Articles,12:F2}");
    }

    /// <summary>How many messages the host has a handler work on at once.</summary>
    private static int SlotsPerInstance()
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(new LocalHostOptions().ScriptRoot, "host.json")));
        var queues = json.RootElement.GetProperty("extensions").GetProperty("queues");
        return queues.GetProperty("batchSize").GetInt32() + queues.GetProperty("newBatchThreshold").GetInt32();
    }

    private static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
