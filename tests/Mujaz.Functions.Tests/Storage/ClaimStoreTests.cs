using Azure.Data.Tables;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Mujaz.Functions.Storage;
using Mujaz.Testing;

namespace Mujaz.Functions.Tests.Storage;

public sealed class ClaimStoreTests(ClaimStoreTests.Storage storage) : IClassFixture<ClaimStoreTests.Storage>
{
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(20);

    private readonly SettableTimeProvider _time = new(DateTimeOffset.UtcNow);
    private readonly string _article = Guid.NewGuid().ToString("N");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_to_come_has_the_claim_and_the_second_has_not()
    {
        var first = await NewStore().TryAcquireAsync(_article, "work", Token);
        var second = await NewStore().TryAcquireAsync(_article, "work", Token);

        Assert.Equal(ClaimStatus.Acquired, first.Status);
        Assert.Equal(ClaimStatus.HeldByOther, second.Status);
    }

    [Fact]
    public async Task Other_work_on_the_same_article_can_be_claimed()
    {
        await NewStore().TryAcquireAsync(_article, "work", Token);

        Assert.Equal(ClaimStatus.Acquired, (await NewStore().TryAcquireAsync(_article, "other work", Token)).Status);
    }

    [Fact]
    public async Task A_claim_that_was_given_back_can_be_had_again()
    {
        var first = await NewStore().TryAcquireAsync(_article, "work", Token);
        await first.Claim!.DisposeAsync();

        Assert.Equal(ClaimStatus.Acquired, (await NewStore().TryAcquireAsync(_article, "work", Token)).Status);
    }

    [Fact]
    public async Task The_claim_of_a_killed_process_can_be_taken_over_once_it_expires()
    {
        // The clock of the killed process stands still, so nothing renews the claim.
        await NewStore(new SettableTimeProvider(_time.GetUtcNow())).TryAcquireAsync(_article, "work", Token);

        _time.Advance(Duration + TimeSpan.FromSeconds(1));

        var taken = await Task.WhenAll(
            NewStore().TryAcquireAsync(_article, "work", Token),
            NewStore().TryAcquireAsync(_article, "work", Token),
            NewStore().TryAcquireAsync(_article, "work", Token));
        Assert.Single(taken, result => result.Status == ClaimStatus.Acquired);
    }

    [Fact]
    public async Task A_claim_is_renewed_while_its_holder_works()
    {
        var held = await NewStore().TryAcquireAsync(_article, "work", Token);
        for (var i = 0; i < 4; i++)
        {
            // Past a third of the duration the timer ticks; wait until the renewal has reached the storage.
            _time.Advance(Duration / 2);
            await AppWaits.UntilAsync(async () => await ExpiresAtAsync() > _time.GetUtcNow() + (Duration / 2));
        }

        Assert.Equal(ClaimStatus.HeldByOther, (await NewStore().TryAcquireAsync(_article, "work", Token)).Status);
        await held.Claim!.DisposeAsync();
    }

    private async Task<DateTimeOffset?> ExpiresAtAsync() =>
        (await storage.Tables.Claims.GetEntityAsync<TableEntity>(_article, "work", cancellationToken: Token)).Value.GetDateTimeOffset("ExpiresAt");

    private ClaimStore NewStore(TimeProvider? time = null) => new(
        storage.Tables,
        Options.Create(new ClaimOptions { Duration = Duration }),
        time ?? _time,
        NullLogger<ClaimStore>.Instance);

    public sealed class Storage : IAsyncLifetime
    {
        private readonly AzuriteFixture _azurite = new();

        internal StorageTables Tables { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            await _azurite.InitializeAsync();
            Tables = new StorageTables(new StorageClients(_azurite.ConnectionString).Tables);
        }

        public ValueTask DisposeAsync() => _azurite.DisposeAsync();
    }
}
