using Microsoft.Extensions.Logging;
using Mujaz.LocalHost.Output;
using Mujaz.Testing;

namespace Mujaz.LocalHost.Tests.Output;

public sealed class HostLogTests
{
    [Theory]
    [InlineData("a\r\n[2026-01-01T00:00:00.000Z] error: forged")]
    [InlineData("a\r[2026-01-01T00:00:00.000Z] error: forged")]
    [InlineData("a\u0085[2026-01-01T00:00:00.000Z] error: forged")]
    public void What_a_message_quotes_cannot_look_like_an_entry(string name)
    {
        var lines = Write($"The blob {name} was read").Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);

        Assert.Single(lines, line => line.StartsWith('['));
        Assert.StartsWith("    [", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Control_characters_are_shown_and_not_obeyed()
    {
        var line = Write("\u001b[31mred\u0007\t|");

        Assert.Contains(@"\u001b[31mred\u0007" + "\t|", line, StringComparison.Ordinal);
    }

    private static string Write(string message)
    {
        using var output = new StringWriter();
        using var log = new HostLog(output, LogLevel.Information, new SettableTimeProvider());
        log.CreateLogger("Test").Log(LogLevel.Information, default, message, null, (text, _) => text);
        return output.ToString();
    }
}
