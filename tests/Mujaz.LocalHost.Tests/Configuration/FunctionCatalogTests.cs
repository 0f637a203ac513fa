using System.Collections;
using Mujaz.LocalHost.Configuration;
using Mujaz.LocalHost.Tests.SampleApps;

namespace Mujaz.LocalHost.Tests.Configuration;

public sealed class FunctionCatalogTests : IDisposable
{
    private const string HttpOutput = """{"type":"http","direction":"out","name":"res"}""";

    private readonly SampleApp _app = new();

    [Fact]
    public void An_http_function_has_its_folders_name_as_route_and_takes_function_keys_unless_it_says_otherwise()
    {
        _app.WithFunction("Summaries", $$"""{"bindings":[{"type":"httpTrigger","direction":"in","name":"req"},{{HttpOutput}}]}""");

        var trigger = Assert.IsType<HttpTriggerBinding>(Load().Functions.Single().Trigger);

        Assert.Equal("Summaries", trigger.Route);
        Assert.Equal(AuthorizationLevel.Function, trigger.Authorization);
        Assert.Empty(trigger.Methods);
    }

    [Fact]
    public void Percent_signs_name_app_settings()
    {
        _app.WithQueue("OnItem", "%QUEUE%");

        var trigger = Assert.IsType<QueueTriggerBinding>(Load(("QUEUE", "items")).Functions.Single().Trigger);

        Assert.Equal("items", trigger.QueueName);
        Assert.Contains("'QUEUE', which is not set", Assert.Throws<LocalHostException>(() => Load()).Message);
    }

    [Theory]
    [InlineData("""{"disabled":true,"bindings":[{"type":"queueTrigger","direction":"in","name":"m","queueName":"q"}]}""", null, true)]
    [InlineData("""{"disabled":true,"bindings":[{"type":"queueTrigger","direction":"in","name":"m","queueName":"q"}]}""", "false", false)]
    [InlineData("""{"bindings":[{"type":"queueTrigger","direction":"in","name":"m","queueName":"q"}]}""", "true", true)]
    [InlineData("""{"bindings":[{"type":"queueTrigger","direction":"in","name":"m","queueName":"q"}]}""", null, false)]
    public void A_function_is_disabled_by_its_file_or_by_a_setting_which_wins(string json, string? setting, bool expected)
    {
        _app.WithFunction("F", json);

        Assert.Equal(expected, Load(("AzureWebJobs.F.Disabled", setting ?? "")).Functions.Single().Disabled);
    }

    [Theory]
    [InlineData("1st", """{"bindings":[]}""", "is no name for a function")]
    [InlineData("host", """{"bindings":[]}""", "is no name for a function")]
    [InlineData("F", "{", "F")]
    [InlineData("F", "{}", "\"bindings\" array")]
    [InlineData("F", """{"bindings":[]}""", "\"bindings\" array")]
    [InlineData("F", """{"bindings":[{"type":"http","direction":"out","name":"res"}]}""", "exactly one trigger; there are 0")]
    [InlineData("F", """{"bindings":[{"type":"queueTrigger","name":"a","queueName":"q"},{"type":"queueTrigger","name":"b","queueName":"q"}]}""", "exactly one trigger; there are 2")]
    [InlineData("F", """{"bindings":[{"type":"queueTrigger","name":"a b","queueName":"q"}]}""", "is no name for a binding")]
    [InlineData("F", """{"bindings":[{"type":"queueTrigger","queueName":"q"}]}""", "no \"name\"")]
    [InlineData("F", """{"bindings":[{"type":"queueTrigger","name":"a"}]}""", "no \"queueName\"")]
    [InlineData("F", """{"bindings":[{"type":"queueTrigger","name":"a","queueName":"q"},{"type":"queue","direction":"out","name":"o","queueName":"p"}]}""", "type \"queue\" is not supported")]
    [InlineData("F", """{"bindings":[{"type":"queueTrigger","name":"a","queueName":"q"},{"type":"http","direction":"out","name":"a"}]}""", "two bindings")]
    [InlineData("F", """{"bindings":[{"type":"httpTrigger","name":"req"}]}""", "must have one \"http\" output")]
    [InlineData("F", """{"bindings":[{"type":"httpTrigger","name":"req"},{"type":"http","direction":"out","name":"res"},{"type":"blob","direction":"in","name":"b","path":"c/b"}]}""", "type \"blob\" is not supported")]
    [InlineData("F", """{"bindings":[{"type":"httpTrigger","name":"req","authLevel":"nobody"},{"type":"http","direction":"out","name":"res"}]}""", "\"authLevel\"")]
    [InlineData("F", """{"bindings":[{"type":"timerTrigger","name":"t","schedule":"61 * * * * *"}]}""", "Second")]
    [InlineData("F", """{"bindings":[{"type":"blobTrigger","name":"b","path":"{name}"}]}""", "name of a container")]
    [InlineData("F", """{"bindings":[{"type":"blobTrigger","name":"b","path":"c/{name}","dataType":"stream"}]}""", "\"dataType\"")]
    [InlineData("F", """{"bindings":[{"type":"eventHubTrigger","name":"e"}]}""", "trigger type \"eventHubTrigger\" is not supported")]
    public void A_broken_function_is_refused_with_its_file_and_the_reason(string folder, string json, string reason)
    {
        _app.WithFunction(folder, json);

        var exception = Assert.Throws<LocalHostException>(() => Load());

        Assert.Contains(Path.Combine(folder, "function.json"), exception.Message);
        Assert.Contains(reason, exception.Message);
    }

    [Fact]
    public void Every_broken_function_is_told_at_once()
    {
        _app.WithFunction("A", "{").WithFunction("B", "{}").WithQueue("C", "q");

        var message = Assert.Throws<LocalHostException>(() => Load()).Message;

        Assert.Contains(Path.Combine("A", "function.json"), message);
        Assert.Contains(Path.Combine("B", "function.json"), message);
        Assert.DoesNotContain(Path.Combine("C", "function.json"), message);
    }

    [Fact]
    public void A_folder_without_functions_is_refused() =>
        Assert.Contains("there is nothing to run", Assert.Throws<LocalHostException>(() => Load()).Message);

    public void Dispose() => _app.Dispose();

    private FunctionCatalog Load(params (string Name, string Value)[] settings) => FunctionCatalog.Load(
        _app.ScriptRoot,
        AppSettings.Load(_app.ScriptRoot, new Hashtable(), settings.Select(setting => KeyValuePair.Create(setting.Name, setting.Value))));
}
