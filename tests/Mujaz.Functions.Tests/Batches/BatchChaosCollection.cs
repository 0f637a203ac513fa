namespace Mujaz.Functions.Tests.Batches;

/// <summary>Handlers that are killed over and over; alone, so that nobody else's time-outs suffer.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class BatchChaosCollection : ICollectionFixture<BatchChaosFixture>
{
    public const string Name = "Two handlers that are killed";
}
