namespace Mujaz.Tool.Tests.Batches;

/// <summary>Tests that share one running service.</summary>
[CollectionDefinition(Name)]
public sealed class ServiceCollection : ICollectionFixture<ServiceFixture>
{
    public const string Name = "The running service";
}
