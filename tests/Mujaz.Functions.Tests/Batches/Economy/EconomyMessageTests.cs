using System.Text.Json;
using Mujaz.Functions.Batches.ProviderBatches;
using Mujaz.Functions.Batches.Storing;
using Mujaz.Functions.Model.ProviderBatches;
using Mujaz.ModelStub;

namespace Mujaz.Functions.Tests.Batches.Economy;

/// <summary>What messages do that are delivered again, late, or after a handler was killed in the middle of them.</summary>
public sealed class EconomyMessageTests(BatchStorage storage) : IClassFixture<BatchStorage>, IAsyncLifetime
{
    private ModelStubServer _stub = null!;
    private BatchServices _app = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private ProviderBatchPartStore Parts => _app.Get<ProviderBatchPartStore>();

    public async ValueTask InitializeAsync()
    {
        _stub = await ModelStubServer.StartAsync(new ModelStubOptions { Synthesize = true }, Token);
        _app = new BatchServices(
            storage.ConnectionString,
            replace: null,
            ("Mujaz:Model:Endpoint", _stub.Endpoint.AbsoluteUri),
            ("Mujaz:Model:Deployment", "recorded"),
            ("Mujaz:Batches:EconomyPollInterval", "00:00:01"),
            ("Mujaz:Batches:EconomyFileItems", "2"));
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _stub.DisposeAsync();
    }

    [Fact]
    public async Task Every_message_delivered_twice_asks_once_and_costs_once()
    {
        var batch = await StartAsync(3);
        while (!(await _app.HeaderAsync(batch.Id))!.IsFinished)
        {
            if (await _app.ReceiveAsync(batch.Id) is { } message)
            {
                await _app.HandleAsync(message);
                await _app.HandleAsync(message);
            }
        }

        Assert.Equal((2, 3, 0), (_stub.Statistics.Batches, _stub.Statistics.BatchLines, _stub.Statistics.Calls));
        Assert.Equal(3, (await _app.ItemsAsync(batch.Id)).Sum(item => item.Usage.Calls));
        Assert.Empty(_stub.FileNames);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_the_provider_took_before_it_was_written_down_is_found_and_not_sent_again(bool fileIsKnown)
    {
        var batch = await StartAsync(2);
        var dispatch = (await _app.ReceiveAsync(batch.Id))!;
        await _app.HandleAsync(dispatch);
        var part = await PartAsync(batch.Id, 1);

        // As a handler leaves it that is killed after the upload, or after the creation.
        var before = new ProviderBatchPart(1, 2) { Status = ProviderBatchPartStatus.Collecting };
        await Parts.PutAsync(batch.Id, fileIsKnown ? before with { FileId = part.FileId, Asked = part.Asked } : before, Token);
        await _app.HandleAsync(dispatch);

        var again = await PartAsync(batch.Id, 1);
        Assert.Equal((part.FileId, part.ProviderBatchId), (again.FileId, again.ProviderBatchId));
        Assert.Equal(part.Asked, again.Asked);
        Assert.Equal((1, 1), (_stub.Statistics.Batches, _stub.FileNames.Count(IsRequestFile)));
        await _app.RunAsync(batch.Id);
        Assert.Equal((2, 0), (_stub.Statistics.BatchLines, _stub.Statistics.Calls));
    }

    [Fact]
    public async Task An_upload_without_a_batch_is_used_and_not_sent_again()
    {
        var batch = await StartAsync(2);
        var header = (await _app.HeaderAsync(batch.Id))!;
        var part = new ProviderBatchPart(1, 2) { Status = ProviderBatchPartStatus.Collecting };
        using (var file = await _app.Get<ProviderBatchCollector>().CollectAsync(header, part, Token))
        {
            await _app.Get<Lazy<ProviderBatchClient>>().Value.UploadAsync(file.Open(), part.FileName(batch.Id), Token);
        }

        await Parts.PutAsync(batch.Id, part, Token);
        await _app.HandleAsync((await _app.ReceiveAsync(batch.Id))!);

        Assert.Equal((1, 1), (_stub.Statistics.Batches, _stub.FileNames.Count(IsRequestFile)));
        await _app.RunAsync(batch.Id);
        Assert.Equal((2, 0), (_stub.Statistics.BatchLines, _stub.Statistics.Calls));
    }

    [Fact]
    public async Task A_batch_that_the_provider_forgot_is_made_by_normal_calls()
    {
        var batch = await StartAsync(2);
        await _app.HandleAsync((await _app.ReceiveAsync(batch.Id))!);
        var part = await PartAsync(batch.Id, 1);
        await Parts.PutAsync(batch.Id, part with { ProviderBatchId = "batch_forgotten" }, Token);

        await _app.RunAsync(batch.Id);

        Assert.Equal(ProviderBatchReason.Lost, (await PartAsync(batch.Id, 1)).Reason);
        Assert.Equal((2, 0), (_stub.Statistics.Calls, _stub.Statistics.BatchLines));
    }

    [Fact]
    public async Task A_provider_that_cannot_be_reached_any_more_holds_a_batch_up_until_its_deadline_only()
    {
        var batch = await StartAsync(1);
        await _app.HandleAsync((await _app.ReceiveAsync(batch.Id))!);
        await _stub.DisposeAsync();
        var poll = new BatchMessage(BatchMessageKind.Poll, batch.Id, 1);

        await _app.HandleAsync(poll);
        Assert.Equal(ProviderBatchPartStatus.Submitted, (await PartAsync(batch.Id, 1)).Status);

        _app.Time.SetUtcNow((await _app.HeaderAsync(batch.Id))!.EconomyUntil!.Value.AddMinutes(16));
        await _app.HandleAsync(poll);
        var part = await PartAsync(batch.Id, 1);
        Assert.Equal((ProviderBatchPartStatus.Released, ProviderBatchReason.Deadline), (part.Status, part.Reason));
    }

    [Fact]
    public async Task An_answer_whose_call_would_be_another_by_now_is_not_taken()
    {
        var batch = await StartAsync(1);
        await _app.HandleAsync((await _app.ReceiveAsync(batch.Id))!);
        await using var other = new BatchServices(
            storage.ConnectionString,
            replace: null,
            ("Mujaz:Model:Endpoint", _stub.Endpoint.AbsoluteUri),
            ("Mujaz:Model:Deployment", "recorded"),
            ("Mujaz:Batches:EconomyPollInterval", "00:00:01"),
            ("Mujaz:Pipeline:EnglishVariant", "American"));

        await other.RunAsync(batch.Id);

        Assert.Equal((1, 1), (_stub.Statistics.BatchLines, _stub.Statistics.Calls));
        Assert.Equal(0, (await other.ItemsAsync(batch.Id))[0].EconomyUsage.Calls);
    }

    private static bool IsRequestFile(string name) => name.StartsWith("mujaz-", StringComparison.Ordinal);

    private async Task<ProviderBatchPart> PartAsync(string batchId, int first) => (await Parts.GetAsync(batchId, first, Token))!;

    private Task<BatchHeader> StartAsync(int articles) => _app.StartAsync(
        Enumerable.Range(0, articles).Select(_ => JsonSerializer.Serialize(EconomyFixture.Article())), batch => batch with { IsEconomy = true });
}
