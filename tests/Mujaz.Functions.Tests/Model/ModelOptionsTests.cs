using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Mujaz.Functions.Model;
using Mujaz.Functions.Model.Settings;
using Mujaz.Summaries;

namespace Mujaz.Functions.Tests.Model;

/// <summary>Settings as an operator writes them, and what a wrong one is told.</summary>
public sealed class ModelOptionsTests
{
    [Fact]
    public void Every_setting_binds_by_its_documented_name()
    {
        var options = Bind(
            ("Endpoint", "https://news.openai.azure.com"), ("Deployment", "news"), ("ApiKey", "key"), ("Recorded", "true"),
            ("MaxOutputTokens", "8000"), ("ReasoningTokens", "100"), ("ReasoningEffort", "low"), ("Verbosity", "low"), ("Temperature", "0.3"),
            ("StructuredOutput", "jsonObject"), ("TokenLimitParameter", "max_tokens"), ("AttemptTimeout", "00:00:30"), ("TotalTimeout", "00:02:00"),
            ("MaxConcurrency", "4"), ("MaxRetries", "2"), ("MaxRetryDelay", "00:00:10"), ("RequestsPerMinute", "60"), ("TokensPerMinute", "90000"),
            ("DailyTokenBudget", "5000000"), ("Currency", "EUR"), ("BatchDeployment", "news-batch"), ("BatchDiscount", "0.25"), ("Prices:news:InputPerMillion", "1.5"), ("Prices:news:CachedInputPerMillion", "0.5"),
            ("Prices:news:OutputPerMillion", "6"), ("Fallbacks:0:Endpoint", "https://other.openai.azure.com"), ("Fallbacks:0:Deployment", "b"), ("Fallbacks:0:ApiKey", "k"));

        Assert.Equal(("https://news.openai.azure.com", "news", "key", true), (options.Endpoint, options.Deployment, options.ApiKey, options.Recorded));
        Assert.Equal((8_000, 100, "low", "low", 0.3f), (options.MaxOutputTokens, options.ReasoningTokens, options.ReasoningEffort, options.Verbosity, options.Temperature));
        Assert.Equal((StructuredOutputMode.JsonObject, "max_tokens"), (options.StructuredOutput, options.TokenLimitParameter));
        Assert.Equal((TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromSeconds(10)), (options.AttemptTimeout, options.TotalTimeout, options.MaxRetryDelay));
        Assert.Equal((4, 2, 60, 90_000, 5_000_000L), (options.MaxConcurrency, options.MaxRetries, options.RequestsPerMinute, options.TokensPerMinute, options.DailyTokenBudget));
        Assert.Equal(("EUR", 1.5m, 0.5m, 6m), (options.Currency, options.Prices["news"].InputPerMillion, options.Prices["news"].CachedInputPerMillion, options.Prices["news"].OutputPerMillion));
        Assert.Equal(("news-batch", 0.25m), (options.BatchDeployment, options.BatchDiscount));
        Assert.Equal(("https://other.openai.azure.com", "b", "k"), (options.Fallbacks[0].Endpoint, options.Fallbacks[0].Deployment, options.Fallbacks[0].ApiKey));
    }

    [Theory]
    [InlineData("Endpoint", "news.openai.azure.com", "Mujaz:Model:Endpoint")]
    [InlineData("Endpoint", "ftp://example.org", "Mujaz:Model:Endpoint")]
    [InlineData("Endpoint", "https://example.org/v1?api-version=1", "Mujaz:Model:Endpoint")]
    [InlineData("Endpoint", "http://news.openai.azure.com", "https")]
    [InlineData("Deployment", "", "Mujaz:Model:Deployment")]
    [InlineData("ApiKey", "key\n", "Mujaz:Model:ApiKey")]
    [InlineData("TokenLimitParameter", "maxTokens", "max_completion_tokens or max_tokens")]
    [InlineData("Temperature", "2.1", "Mujaz:Model:Temperature")]
    [InlineData("Temperature", "NaN", "Mujaz:Model:Temperature")]
    [InlineData("MaxOutputTokens", "0", "Mujaz:Model:MaxOutputTokens")]
    [InlineData("ReasoningTokens", "-1", "Mujaz:Model:ReasoningTokens")]
    [InlineData("StructuredOutput", "7", "strict, jsonObject or none")]
    [InlineData("TotalTimeout", "00:03:21", "00:03:20")]
    [InlineData("TotalTimeout", "00:00:00", "Mujaz:Model:TotalTimeout")]
    [InlineData("AttemptTimeout", "00:03:10", "Mujaz:Model:AttemptTimeout")]
    [InlineData("MaxRetryDelay", "-00:00:01", "Mujaz:Model:MaxRetryDelay")]
    [InlineData("MaxRetries", "11", "Mujaz:Model:MaxRetries")]
    [InlineData("MaxConcurrency", "0", "Mujaz:Model:MaxConcurrency")]
    [InlineData("RequestsPerMinute", "0", "Mujaz:Model:RequestsPerMinute")]
    [InlineData("TokensPerMinute", "-5", "Mujaz:Model:TokensPerMinute")]
    [InlineData("DailyTokenBudget", "0", "Mujaz:Model:DailyTokenBudget")]
    [InlineData("BatchDiscount", "1.5", "Mujaz:Model:BatchDiscount")]
    [InlineData("Prices:x:OutputPerMillion", "-1", "Mujaz:Model:Prices")]
    [InlineData("Fallbacks:0:Endpoint", "other", "Mujaz:Model:Fallbacks:0:Endpoint")]
    public void A_wrong_setting_is_refused_by_its_name(string setting, string value, string expected)
    {
        var exception = Assert.Throws<OptionsValidationException>(() => Bind(
            [("Endpoint", "https://news.openai.azure.com"), ("Deployment", "news"), (setting, value)]));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_key_is_not_repeated()
    {
        var exception = Assert.Throws<OptionsValidationException>(() => Bind(
            ("Endpoint", "https://news.openai.azure.com"), ("Deployment", "news"), ("ApiKey", " secret ")));

        Assert.DoesNotContain("secret", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Deployment", "news")]
    [InlineData("ApiKey", "key")]
    [InlineData("Fallbacks:0:Endpoint", "https://other.openai.azure.com")]
    public void Settings_without_an_endpoint_are_a_mistake_and_not_a_choice(string setting, string value)
    {
        var exception = Assert.Throws<OptionsValidationException>(() => Bind((setting, value)));

        Assert.Contains("Mujaz:Model:Endpoint is missing", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_any_setting_every_call_says_that_no_model_is_configured()
    {
        await using var services = Services();
        var model = services.GetRequiredService<ISummaryModel>();

        var outcome = await model.CompleteAsync(Requests.News, TestContext.Current.CancellationToken);

        Assert.Equal(ModelOutcomeKind.NotConfigured, outcome.Kind);
        Assert.Null(model.Name);
        Assert.False(model.IsRecorded);
    }

    [Fact]
    public async Task The_models_name_is_the_deployment_and_recordings_say_so()
    {
        await using var services = Services(("Endpoint", "http://127.0.0.1:9/v1/"), ("Deployment", "news"), ("Recorded", "true"), ("DailyTokenBudget", "10"));
        var model = services.GetRequiredService<ISummaryModel>();

        Assert.Equal(("news", true), (model.Name, model.IsRecorded));
    }

    private static ModelOptions Bind(params (string Name, string Value)[] settings)
    {
        using var services = Services(settings);
        return services.GetRequiredService<IOptions<ModelOptions>>().Value;
    }

    private static ServiceProvider Services(params (string Name, string Value)[] settings)
    {
        var values = new Dictionary<string, string?>();
        foreach (var (name, value) in settings)
        {
            values["Mujaz:Model:" + name] = value;
        }

        return new ServiceCollection()
            .AddLogging()
            .AddSummaryModel(new ConfigurationBuilder().AddInMemoryCollection(values).Build())
            .BuildServiceProvider();
    }
}
