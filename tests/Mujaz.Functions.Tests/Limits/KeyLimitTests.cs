using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using Mujaz.Functions.Http;
using Mujaz.Functions.Limits;
using Mujaz.Functions.Model.Budgets;
using Mujaz.Summaries;

namespace Mujaz.Functions.Tests.Limits;

/// <summary>What one key may do.</summary>
public sealed class KeyLimitTests
{
    [Fact]
    public async Task A_key_that_has_used_its_share_up_waits_and_another_does_not()
    {
        using var limits = new KeyLimitMiddleware(Options.Create(new LimitOptions { RequestsPerMinute = 3 }));

        Assert.Equal(["3;w=60 2;t=20", "3;w=60 1;t=40", "3;w=60 0;t=60"], [await TakeAsync(limits, "a"), await TakeAsync(limits, "a"), await TakeAsync(limits, "a")]);
        var exception = Assert.Throws<ProblemException>(() => limits.Take(new DefaultHttpContext(), "a"));
        Assert.Equal((429, "rateLimited"), (exception.Problem.Status, exception.Problem.Code));
        Assert.InRange(exception.Problem.RetryAfter!.Value, TimeSpan.FromMilliseconds(1), TimeSpan.FromSeconds(60));
        Assert.Equal("3;w=60 2;t=20", await TakeAsync(limits, "b"));
    }

    [Fact]
    public void Without_the_setting_there_is_no_limit_and_nothing_is_said()
    {
        using var limits = new KeyLimitMiddleware(Options.Create(new LimitOptions()));
        var context = new DefaultHttpContext();

        for (var request = 0; request < 10_000; request++)
        {
            limits.Take(context, "a");
        }

        Assert.Empty(context.Response.Headers);
    }

    [Fact]
    public void A_caller_is_named_by_a_hash()
    {
        var name = Caller.Of("a-secret-key");

        Assert.Matches("^[0-9a-f]{24}$", name);
        Assert.Equal(name, Caller.Of("a-secret-key"));
        Assert.NotEqual(name, Caller.Of("another-key"));
    }

    [Fact]
    public async Task Each_caller_spends_of_a_budget_of_its_own_and_work_of_no_caller_of_none()
    {
        var budgets = new Dictionary<string, CountingBudget>();
        using var all = new CallerBudgets(caller => budgets[caller] = new CountingBudget());

        await SpendAsync(all, "a", 60);
        await SpendAsync(all, "a", 60);
        await SpendAsync(all, "b", 10);
        await SpendAsync(all, null, 1_000);

        Assert.Equal([120L, 10L], budgets.OrderBy(pair => pair.Key).Select(pair => pair.Value.Spent));
        Assert.False(await HasRoomAsync(all, "a"));
        Assert.True(await HasRoomAsync(all, "b"));
        Assert.True(await HasRoomAsync(all, null));
    }

    private static async Task SpendAsync(CallerBudgets budgets, string? caller, int tokens)
    {
        Caller.Current = caller;
        await budgets.SpendAsync(new TokenUsage { InputTokens = tokens, Calls = 1 }, CancellationToken.None);
    }

    private static async Task<bool> HasRoomAsync(CallerBudgets budgets, string? caller)
    {
        Caller.Current = caller;
        return await budgets.HasRoomAsync(CancellationToken.None);
    }

    private static async Task<string> TakeAsync(KeyLimitMiddleware limits, string caller)
    {
        var feature = new StartableResponse();
        var context = new DefaultHttpContext();
        context.Features.Set<IHttpResponseFeature>(feature);
        limits.Take(context, caller);
        await feature.StartAsync();
        return $"{feature.Headers["RateLimit-Policy"]} {feature.Headers["RateLimit"]}"
            .Replace("\"requests\";q=", "", StringComparison.Ordinal).Replace("\"requests\";r=", "", StringComparison.Ordinal);
    }

    private sealed class StartableResponse : HttpResponseFeature
    {
        private readonly List<Func<Task>> _onStarting = [];

        public override void OnStarting(Func<object, Task> callback, object state) => _onStarting.Add(() => callback(state));

        public async Task StartAsync()
        {
            foreach (var callback in _onStarting)
            {
                await callback();
            }
        }
    }

    private sealed class CountingBudget : ITokenBudget
    {
        public long Spent { get; private set; }

        public ValueTask<bool> HasRoomAsync(CancellationToken cancellationToken) => new(Spent < 100);

        public ValueTask SpendAsync(TokenUsage usage, CancellationToken cancellationToken)
        {
            Spent += usage.InputTokens + usage.OutputTokens;
            return ValueTask.CompletedTask;
        }
    }
}
