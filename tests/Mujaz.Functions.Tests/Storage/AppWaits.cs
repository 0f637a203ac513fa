namespace Mujaz.Functions.Tests.Storage;

/// <summary>Waits for what happens in the background.</summary>
internal static class AppWaits
{
    public static async Task UntilAsync(Func<Task<bool>> condition)
    {
        var deadline = DateTime.UtcNow + TimeSpan.FromMinutes(1);
        while (!await condition())
        {
            Assert.True(DateTime.UtcNow < deadline, "It has not happened within a minute.");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }
}
