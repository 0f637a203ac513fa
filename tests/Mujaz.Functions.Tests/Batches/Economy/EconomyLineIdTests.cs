using FsCheck;
using FsCheck.Fluent;
using Mujaz.Functions.Batches.Storing;

namespace Mujaz.Functions.Tests.Batches.Economy;

public sealed class EconomyLineIdTests
{
    private const string Article = "131e956ff5b15d28e78cd051cda177c9";

    [Fact]
    public void Every_id_is_read_back_and_fits_the_64_characters_that_providers_are_known_to_take()
    {
        var ids =
            from sequence in Gen.Choose(1, 999_999)
            from bytes in Gen.Choose(0, 255).ArrayOf(24)
            let hex = Convert.ToHexStringLower([.. bytes.Select(value => (byte)value)])
            select new ProviderBatchLineId(sequence, hex[..32], hex[32..]);

        Prop.ForAll(ids.ToArbitrary(), id => Equals(ProviderBatchLineId.TryParse(id.ToString()), id) && id.ToString().Length <= 64).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("000001")]
    [InlineData($"1-{Article}-0011223344556677")]
    [InlineData($"000001-{Article}-00112233445566GG")]
    [InlineData($"000001-{Article}")]
    [InlineData($"-00001-{Article}-0011223344556677")]
    [InlineData($"000001-{Article}-0011223344556677-x")]
    public void What_is_none_of_ours_is_passed_over(string? text) => Assert.Null(ProviderBatchLineId.TryParse(text));

    [Fact]
    public void Calls_that_differ_in_one_byte_have_other_fingerprints() =>
        Assert.NotEqual(ProviderBatchLineId.FingerprintOf("{\"a\":1}"u8), ProviderBatchLineId.FingerprintOf("{\"a\":2}"u8));
}
