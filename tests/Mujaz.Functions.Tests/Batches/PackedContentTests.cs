using System.Security.Cryptography;
using FsCheck;
using FsCheck.Fluent;
using Mujaz.Functions.Batches.Storing;

namespace Mujaz.Functions.Tests.Batches;

public sealed class PackedContentTests
{
    [Fact]
    public void What_is_packed_comes_back() =>
        Prop.ForAll<byte[]>(content => PackedContent.Unpack(PackedContent.TryPack(content)!).Span.SequenceEqual(content)).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_too_large_for_a_row_is_not_packed()
    {
        Assert.Null(PackedContent.TryPack(RandomNumberGenerator.GetBytes(PackedContent.MaxBytes + 1)));
        Assert.NotNull(PackedContent.TryPack(new byte[PackedContent.MaxBytes * 10]));
    }
}
