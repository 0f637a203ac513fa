using FsCheck;
using FsCheck.Fluent;
using Mujaz.Text;

namespace Mujaz.Tests.Text;

public sealed class SpreadsheetCellTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+212 6")]
    [InlineData("-item")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\rplain")]
    [InlineData("\n-x")]
    [InlineData(" =1")]
    [InlineData("\u200F=1")]
    [InlineData("\uFEFF@x")]
    [InlineData("＝1")]
    [InlineData("＋1")]
    [InlineData("－1")]
    [InlineData("＠x")]
    public void What_a_spreadsheet_would_run_gets_an_apostrophe(string cell) => Assert.Equal("'" + cell, SpreadsheetCell.Guard(cell));

    [Theory]
    [InlineData("")]
    [InlineData("a=b")]
    [InlineData("صوت المجلس")]
    [InlineData("« Oui »")]
    [InlineData("'quoted'")]
    [InlineData(null)]
    public void Other_cells_stay_as_they_are(string? cell) => Assert.Equal(cell, SpreadsheetCell.Guard(cell));

    [Theory]
    [InlineData("a\nb")]
    [InlineData("a\rb")]
    [InlineData("a\u2028b")]
    [InlineData("a;b")]
    [InlineData("a\tb")]
    [InlineData("a\"b")]
    [InlineData(" a")]
    public void What_ends_a_cell_or_a_row_somewhere_is_quoted(string cell) => Assert.True(SpreadsheetCell.NeedsQuotes(cell));

    [Fact]
    public void The_guard_can_be_taken_off() => Prop.ForAll<NonNull<string>>(
        cell => SpreadsheetCell.Guard(cell.Get) == cell.Get || SpreadsheetCell.Unguard(SpreadsheetCell.Guard(cell.Get)!) == cell.Get).QuickCheckThrowOnFailure();
}
