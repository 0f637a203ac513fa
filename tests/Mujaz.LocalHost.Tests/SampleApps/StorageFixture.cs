using Mujaz.Testing;

[assembly: AssemblyFixture(typeof(Mujaz.LocalHost.Tests.SampleApps.StorageFixture))]

namespace Mujaz.LocalHost.Tests.SampleApps;

/// <summary>One Azurite for all tests; each sample app has a host id and names of its own.</summary>
public sealed class StorageFixture : AzuriteFixture, IAsyncLifetime;
