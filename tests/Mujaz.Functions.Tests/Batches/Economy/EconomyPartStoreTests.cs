using Azure.Data.Tables;
using Mujaz.Functions.Batches.Storing;

namespace Mujaz.Functions.Tests.Batches.Economy;

/// <summary>Holds what was stored of the parts of economy batches: it is read for ever.</summary>
public sealed class EconomyPartStoreTests
{
    private const string BatchId = "0123456789abcdef01234567";
    private static readonly DateTimeOffset Time = new(2026, 11, 25, 20, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_part_of_version_1_is_read()
    {
        var part = ProviderBatchPartStore.Read(new TableEntity(BatchId, "economy|000501")
        {
            ["SchemaVersion"] = 1,
            ["Last"] = 1000,
            ["Status"] = "cancelling",
            ["FileId"] = "file-1",
            ["ProviderBatchId"] = "batch_1",
            ["Answered"] = 3,
            ["SubmittedAt"] = Time,
            ["Reason"] = "deadline",
            ["Asked"] = "0011223344556677 8811223344556677",
        });

        Assert.Equal((501, 1000, ProviderBatchPartStatus.Cancelling, "file-1", "batch_1"), (part.First, part.Last, part.Status, part.FileId, part.ProviderBatchId));
        Assert.Equal((3, Time, "deadline"), (part.Answered, part.SubmittedAt!.Value, part.Reason));
        Assert.Equal(["0011223344556677", "8811223344556677"], part.Asked);
    }

    [Fact]
    public void What_is_written_is_read_back_also_when_it_asks_more_than_one_property_holds()
    {
        var part = new ProviderBatchPart(1, 10_000)
        {
            Status = ProviderBatchPartStatus.Submitted,
            SubmittedAt = Time,
            Asked = [.. Enumerable.Range(0, 10_000).Select(number => number.ToString("x16", System.Globalization.CultureInfo.InvariantCulture))],
        };

        var read = ProviderBatchPartStore.Read(ProviderBatchPartStore.Write(BatchId, part));

        Assert.Equal(part.Asked, read.Asked);
        Assert.Equal(part with { Asked = [] }, read with { Asked = [] });
        Assert.Empty(ProviderBatchPartStore.Read(ProviderBatchPartStore.Write(BatchId, part with { Asked = [] })).Asked);
    }
}
