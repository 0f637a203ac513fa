using Mujaz.ModelStub.Faults;

namespace Mujaz.Functions.Tests.App;

/// <summary>What the caller of the app sees when the model's answer is no answer.</summary>
[Collection(AppCollection.Name)]
public sealed class ModelFaultTests(AppFixture app)
{
    [Theory]
    [InlineData(ModelStubFaultKind.ContentFilterPrompt, 1, 422, "contentFiltered")]
    [InlineData(ModelStubFaultKind.ContentFilterAnswer, 1, 422, "contentFiltered")]
    [InlineData(ModelStubFaultKind.Refusal, 1, 422, "modelRefused")]
    [InlineData(ModelStubFaultKind.Truncated, 2, 502, "modelFailed")]
    [InlineData(ModelStubFaultKind.Empty, 2, 502, "modelFailed")]
    [InlineData(ModelStubFaultKind.MalformedJson, 2, 502, "modelFailed")]
    public async Task An_answer_that_is_none_is_a_named_problem_and_is_not_kept(ModelStubFaultKind fault, int calls, int status, string code)
    {
        var request = new { text = AppFixture.Seed("003"), refresh = true };
        app.Host.ModelStub!.Enqueue(Enumerable.Repeat(fault, calls));

        var (response, problem) = await app.PostAsync(request);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(code, problem.GetProperty("code").GetString());
        if (code == "contentFiltered")
        {
            Assert.NotEqual(0, problem.GetProperty("categories").GetArrayLength());
        }

        var (again, body) = await app.PostAsync(request);
        Assert.Equal(200, (int)again.StatusCode);
        Assert.Equal(3, body.GetProperty("summaries").EnumerateObject().Count());
    }
}
