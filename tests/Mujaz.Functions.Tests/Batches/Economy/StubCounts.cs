using Mujaz.ModelStub;

namespace Mujaz.Functions.Tests.Batches.Economy;

/// <summary>What a stub counted since a moment.</summary>
internal sealed class StubCounts(ModelStubServer stub, ModelStubStatistics since)
{
    /// <summary>Normal calls.</summary>
    public long Calls => stub.Statistics.Calls - since.Calls;

    /// <summary>Batches created.</summary>
    public long Batches => stub.Statistics.Batches - since.Batches;

    /// <summary>Lines of batches answered well.</summary>
    public long BatchLines => stub.Statistics.BatchLines - since.BatchLines;
}
