using FsCheck;
using FsCheck.Fluent;
using Mujaz.Summaries.Requests;

namespace Mujaz.Tests.Summaries.Requests;

public sealed class FieldErrorTests
{
    [Fact]
    public void What_a_caller_wrote_is_repeated_as_far_as_one_needs_to_find_it()
    {
        var error = new FieldError(new string('x', 5_000), FieldErrorCode.UnknownField, new string('y', 5_000));

        Assert.Equal((FieldError.MaxField, FieldError.MaxDetail), (error.Field.Length, error.Detail.Length));
        Assert.EndsWith("…", error.Field, StringComparison.Ordinal);
        Assert.Equal("summary", new FieldError("summary", FieldErrorCode.Missing, "Give it.").Field);
    }

    [Fact]
    public void No_character_is_cut_in_half() => Prop.ForAll<int>(offset =>
    {
        var error = new FieldError(new string('a', Math.Abs(offset % 3)) + string.Concat(Enumerable.Repeat("😀", 200)), FieldErrorCode.UnknownField, "");
        return error.Field.Length <= FieldError.MaxField && !char.IsHighSurrogate(error.Field[^2]);
    }).QuickCheckThrowOnFailure();
}
