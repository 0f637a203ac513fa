namespace Mujaz.Functions.Tests.App;

/// <summary>Tests that share one running app.</summary>
[CollectionDefinition(Name)]
public sealed class AppCollection : ICollectionFixture<AppFixture>
{
    public const string Name = "The running app";
}
