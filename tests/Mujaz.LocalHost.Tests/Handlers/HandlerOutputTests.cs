using Microsoft.Extensions.Logging;
using Mujaz.LocalHost.Handlers;

namespace Mujaz.LocalHost.Tests.Handlers;

public sealed class HandlerOutputTests
{
    [Theory]
    [InlineData("something", true, LogLevel.Error)]
    [InlineData("a Warning of old", true, LogLevel.Warning)]
    [InlineData("something", false, LogLevel.Information)]
    [InlineData("it FAILED", false, LogLevel.Error)]
    [InlineData("Unhandled exception. System.Exception", false, LogLevel.Error)]
    public void A_line_of_standard_error_has_the_level_the_host_gives_it(string line, bool errorsOnly, LogLevel expected) =>
        Assert.Equal(expected, HandlerOutput.Classify(line, errorsOnly));
}
