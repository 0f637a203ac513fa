using BenchmarkDotNet.Running;
using Mujaz.Benchmarks.Batches;

// What takes minutes and several processes is a command of its own; everything else is BenchmarkDotNet's.
if (args is ["batch", ..])
{
    return await BatchCommand.Create().Parse(args[1..]).InvokeAsync();
}

BenchmarkSwitcher.FromAssembly(typeof(BatchCommand).Assembly).Run(args);
return 0;
