using Mujaz.ModelStub.Faults;
using Mujaz.Summaries;

namespace Mujaz.Functions.Tests.Model.Budgets;

public sealed class BudgetedModelTests
{
    private readonly SkippingTimeProvider _time = new();

    [Fact]
    public async Task A_spent_budget_ends_calls_before_they_are_made_until_midnight()
    {
        await using var model = await StartAsync();
        Assert.Equal(ModelOutcomeKind.Answered, (await model.AskAsync()).Kind);

        var outcome = await model.AskAsync();

        Assert.Equal(ModelOutcomeKind.BudgetSpent, outcome.Kind);
        Assert.Equal(TimeSpan.FromHours(12), outcome.RetryAfter);
        Assert.Equal(1, model.Stub.Statistics.Calls);

        _time.Advance(TimeSpan.FromHours(12));
        Assert.Equal(ModelOutcomeKind.Answered, (await model.AskAsync()).Kind);
    }

    [Fact]
    public async Task Answers_that_are_no_use_are_paid_for_too()
    {
        await using var model = await StartAsync();
        model.Stub.Enqueue(ModelStubFaultKind.Truncated);

        Assert.Equal(ModelOutcomeKind.Truncated, (await model.AskAsync()).Kind);
        Assert.Equal(ModelOutcomeKind.BudgetSpent, (await model.AskAsync()).Kind);
    }

    [Fact]
    public async Task Calls_without_an_answer_cost_nothing()
    {
        await using var model = await StartAsync();
        model.Stub.Enqueue(new ModelStubFault(ModelStubFaultKind.Error) { Status = 401 });

        Assert.Equal(ModelOutcomeKind.Rejected, (await model.AskAsync()).Kind);
        Assert.Equal(ModelOutcomeKind.Answered, (await model.AskAsync()).Kind);
    }

    // The stub says that each call has 1,000 tokens of input.
    private Task<StubbedModel> StartAsync() =>
        StubbedModel.StartAsync(_time, settings: _ => new() { ["Mujaz:Model:DailyTokenBudget"] = "1000" });
}
