using Mujaz.Testing;
using Mujaz.Tool.Batches.Progress;

namespace Mujaz.Tool.Tests.Batches;

public sealed class ProgressLineTests : IDisposable
{
    private readonly StringWriter _output = new() { NewLine = "\n" };
    private readonly SettableTimeProvider _time = new();

    [Fact]
    public void A_terminal_gets_a_bar_that_is_drawn_over_itself()
    {
        var progress = new ProgressLine(_output, isTerminal: true, () => 80, _time);

        progress.Show(new Share(0.5), "5 of 10 articles");
        progress.Show(new Share(1), "10 of 10 articles");
        progress.End();

        Assert.Equal(
            "\r\u001b[K[###############...............]  50.0 %  5 of 10 articles"
            + "\r\u001b[K[##############################] 100.0 %  10 of 10 articles\n",
            _output.ToString());
    }

    [Theory]
    [InlineData(0.5, 0.1, "############!!!...............")]
    [InlineData(0.5, 0.0001, "##############!...............")]
    [InlineData(0.0001, 0.0001, "!.............................")]
    [InlineData(1, 1, "!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!")]
    public void What_failed_is_seen_in_the_bar_however_little_it_is(double ended, double failed, string bar)
    {
        var progress = new ProgressLine(_output, isTerminal: true, () => 80, _time);

        progress.Show(new Share(ended, failed), "articles");

        Assert.Contains($"[{bar}]", _output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(80)]
    [InlineData(40)]
    [InlineData(20)]
    [InlineData(0)]
    public void A_narrow_terminal_is_never_filled_to_its_last_column(int width)
    {
        var progress = new ProgressLine(_output, isTerminal: true, () => width, _time);

        progress.Show(new Share(1 / 3.0, 12 / 10_000.0), "3,333 of 10,000 articles, 12 failed, about 3 min left");

        Assert.True(_output.ToString()["\r\u001b[K".Length..].Length < Math.Max(20, width));
    }

    [Fact]
    public void Elsewhere_a_line_comes_now_and_then_and_the_last_state_always()
    {
        var progress = new ProgressLine(_output, isTerminal: false, () => 80, _time);

        progress.Show(new Share(0.1), "1 of 10 articles");
        progress.Show(new Share(0.2), "2 of 10 articles");
        _time.Advance(TimeSpan.FromSeconds(5));
        progress.Show(new Share(0.3), "3 of 10 articles");
        progress.Show(new Share(1), "10 of 10 articles");
        progress.End();

        Assert.Equal("10.0 %  1 of 10 articles\n30.0 %  3 of 10 articles\n100.0 %  10 of 10 articles\n", _output.ToString());
    }

    [Fact]
    public void What_is_not_all_is_never_shown_as_all()
    {
        var progress = new ProgressLine(_output, isTerminal: false, () => 80, _time);

        progress.Show(new Share(0.99999), "9,999 of 10,000 articles");

        Assert.StartsWith("99.9 %", _output.ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => _output.Dispose();
}
