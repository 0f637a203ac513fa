using System.CommandLine;

namespace Mujaz.Benchmarks.Batches;

/// <summary><c>batch</c>: one big batch through LocalHost, Azurite and the model stub, measured and checked.</summary>
internal static class BatchCommand
{
    public static RootCommand Create()
    {
        var articles = new Option<int>("--articles") { Description = "How many articles.", DefaultValueFactory = _ => 10_000 };
        var latency = new Option<int>("--latency") { Description = "Milliseconds the stub takes for an answer.", DefaultValueFactory = _ => 200 };
        var instances = new Option<int>("--instances") { Description = "How many handlers.", DefaultValueFactory = _ => 2 };
        var calls = new Option<int>("--calls") { Description = "How many model calls a handler has under way at once (Mujaz__Model__MaxConcurrency).", DefaultValueFactory = _ => 16 };
        var chaos = new Option<bool>("--chaos") { Description = "Kill handlers, deliver messages twice, let the stub fail a fifth of the calls." };
        var seed = new Option<int>("--seed") { Description = "Makes the chaos repeatable.", DefaultValueFactory = _ => Environment.TickCount & 0xFFFF };
        var operations = new Option<bool>("--operations") { Description = "Count storage operations by Azurite's access log, which slows it down." };
        var settings = new Option<string[]>("--setting") { Description = "A further app setting as NAME=VALUE.", DefaultValueFactory = _ => [] };
        var command = new RootCommand("One big batch, measured and checked.") { articles, latency, instances, calls, chaos, seed, operations, settings };
        command.SetAction(async (result, cancellationToken) =>
        {
            var benchmark = new BatchBenchmark(new BatchBenchmarkOptions
            {
                Articles = result.GetValue(articles),
                Latency = TimeSpan.FromMilliseconds(result.GetValue(latency)),
                Instances = result.GetValue(instances),
                CallsPerInstance = result.GetValue(calls),
                Chaos = result.GetValue(chaos),
                Seed = result.GetValue(seed),
                CountsOperations = result.GetValue(operations),
                Settings = result.GetValue(settings)!.Select(setting => setting.Split('=', 2)).ToDictionary(parts => parts[0], parts => parts[1]),
            });
            return await benchmark.RunAsync(cancellationToken);
        });
        return command;
    }
}
