using Microsoft.Extensions.Logging;
using Mujaz.LocalHost.Workers;

namespace Mujaz.LocalHost.Tests.Workers;

public sealed class WorkerOutputTests
{
    [Theory]
    [InlineData("something", LogLevel.Information)]
    [InlineData("it FAILED", LogLevel.Error)]
    [InlineData("Unhandled exception. System.Exception", LogLevel.Error)]
    public void A_line_of_standard_error_has_the_level_the_host_gives_it(string line, LogLevel expected) =>
        Assert.Equal(expected, WorkerOutput.Classify(line));
}
