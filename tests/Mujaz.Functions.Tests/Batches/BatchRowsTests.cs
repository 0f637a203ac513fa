using Azure.Data.Tables;
using Mujaz.Functions.Batches.Storing;
using Mujaz.Functions.Storage;
using Mujaz.Summaries;

namespace Mujaz.Functions.Tests.Batches;

/// <summary>Holds what was stored of batches: rows of an earlier version are read for ever.</summary>
public sealed class BatchRowsTests
{
    private static readonly DateTimeOffset Time = new(2026, 11, 25, 20, 0, 0, TimeSpan.Zero);

    /// <summary>Before callbacks, embargoes and lifetimes that count from the end.</summary>
    [Fact]
    public void The_first_rows_are_read()
    {
        var header = BatchRows.ReadHeader(new TableEntity("0123456789abcdef01234567", "batch")
        {
            ["SchemaVersion"] = 1,
            ["Status"] = "completed",
            ["Name"] = "desk/a.jsonl",
            ["SourceBlob"] = "articles/desk/a.jsonl",
            ["Options"] = "?languages=fr",
            ["CallbackUrl"] = "https://receiver.example/hook",
            ["Items"] = 3,
            ["CreatedAt"] = Time,
            ["CompletedAt"] = Time.AddMinutes(1),
            ["Round"] = 1,
            ["ExpiresAt"] = Time.AddDays(30),
            ["Succeeded"] = 2,
            ["Failed"] = 1,
            ["Cancelled"] = 0,
            ["Calls"] = 2,
            ["InputTokens"] = 100,
        });
        var item = BatchRows.ReadItem(new TableEntity("0123456789abcdef01234567", "item|000002")
        {
            ["SchemaVersion"] = 1,
            ["State"] = "failed",
            ["Place"] = "line 2",
            ["Extension"] = ".json",
            ["ErrorCode"] = "articleTooShort",
            ["ErrorDetail"] = "…",
        });

        Assert.False(header.IsEconomy);
        Assert.Equal((TimeSpan.FromDays(30), null, 3), (header.TimeToLive, header.Callback, header.Tally!.Total));
        Assert.Equal((2, BatchItemState.Failed, null, true), (item.Sequence, item.State, item.EmbargoUntil, item.HasContent));
    }

    [Fact]
    public void An_embargo_of_version_1_is_read() => Assert.Equal(
        Time,
        EmbargoStore.Read(new TableEntity("0123456789abcdef0123456789abcdef", "embargo") { ["SchemaVersion"] = 1, ["EmbargoUntil"] = Time }));

    [Fact]
    public void What_is_written_is_read_back()
    {
        var header = new BatchHeader("0123456789abcdef01234567")
        {
            Status = BatchStatus.Cancelled,
            Name = "a",
            Options = "?languages=fr",
            CallbackUrl = new Uri("https://receiver.example/h%C3%A9?key=%26"),
            Callback = new BatchCallbackState(BatchCallbackStatus.Failed) { Attempts = 9, LastError = "http500", DeliveredAt = Time },
            Address = "https://news.example/api/batches",
            CreatedAt = Time,
            CompletedAt = Time,
            TimeToLive = TimeSpan.FromDays(2),
            ExpiresAt = Time.AddDays(2),
            Warnings = ["a", "b"],
            Tally = new BatchTally { Succeeded = 1, Failed = 2, Cancelled = 3, Usage = new TokenUsage(1, 2, 3, 4, 5) },
            Round = 2,
            EconomyUntil = Time.AddHours(3),
        };
        var item = new BatchItem(7)
        {
            State = BatchItemState.Queued,
            Place = "line 7",
            ItemId = "x",
            ArticleId = "0123456789abcdef0123456789abcdef",
            Variant = "medium",
            HasContent = false,
            LastError = "storageUnavailable",
            EmbargoUntil = Time,
            FinishedAt = Time,
            Usage = new TokenUsage(1, 2, 3, 4, 5),
            EconomyUsage = new TokenUsage(6, 7, 8, 9, 10),
        };

        var readHeader = BatchRows.ReadHeader(BatchRows.Write(header));

        Assert.Equal(header.Warnings, readHeader.Warnings);
        Assert.Equal(header with { Warnings = [] }, readHeader with { Warnings = [] });
        Assert.Equal(header.CallbackUrl.AbsoluteUri, readHeader.CallbackUrl!.AbsoluteUri);
        Assert.Equal(item, BatchRows.ReadItem(BatchRows.Write(header.Id, item)));
    }
}
