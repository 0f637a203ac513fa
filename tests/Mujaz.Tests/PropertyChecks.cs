using FsCheck;

namespace Mujaz.Tests;

/// <summary>Runs a property of FsCheck inside an ordinary test.</summary>
internal static class PropertyChecks
{
    /// <summary>Checks the property on random values; a counterexample fails the test.</summary>
    public static void Check(this Property property, int runs = 300) =>
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(runs), property);
}
