using Mujaz.Storage.Tests;
using Mujaz.Testing;

[assembly: AssemblyFixture(typeof(StorageFixture))]

namespace Mujaz.Storage.Tests;

/// <summary>The one Azurite of this assembly.</summary>
public sealed class StorageFixture : AzuriteFixture, IAsyncLifetime;
