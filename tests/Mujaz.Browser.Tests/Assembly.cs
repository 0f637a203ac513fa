using Mujaz.Browser.Tests;

[assembly: AssemblyFixture(typeof(ConsoleFixture))]

// A browser and a worker take a processor each.
[assembly: CollectionBehavior(MaxParallelThreads = 2)]
