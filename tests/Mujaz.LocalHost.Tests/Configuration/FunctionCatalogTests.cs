using System.Collections;
using Google.Protobuf.WellKnownTypes;
using Mujaz.LocalHost.Configuration;
using Mujaz.LocalHost.Tests.SampleApps;
using Mujaz.LocalHost.Workers.Rpc;

namespace Mujaz.LocalHost.Tests.Configuration;

/// <summary>What the host makes of a worker's list of functions.</summary>
public sealed class FunctionCatalogTests : IDisposable
{
    private const string HttpOutput = """{"type":"http","direction":"Out","name":"$return"}""";

    private readonly SampleApp _app = new();

    [Fact]
    public void An_http_function_has_its_name_as_route_and_takes_function_keys_unless_it_says_otherwise()
    {
        var trigger = Assert.IsType<HttpTriggerBinding>(Read([Function("Summaries", """{"type":"httpTrigger","name":"req"}""", HttpOutput)]).Functions.Single().Trigger);

        Assert.Equal("Summaries", trigger.Route);
        Assert.Equal(AuthorizationLevel.Function, trigger.Authorization);
        Assert.Empty(trigger.Methods);
    }

    [Fact]
    public void Percent_signs_name_app_settings()
    {
        var function = Function("OnItem", """{"type":"queueTrigger","name":"m","queueName":"%QUEUE%"}""");

        var trigger = Assert.IsType<QueueTriggerBinding>(Read([function], ("QUEUE", "items")).Functions.Single().Trigger);

        Assert.Equal("items", trigger.QueueName);
        Assert.Equal("AzureWebJobsStorage", trigger.Connection);
        Assert.Contains("'QUEUE', which is not set", Assert.Throws<LocalHostException>(() => Read([function])).Message);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("1", true)]
    [InlineData("false", false)]
    [InlineData("", false)]
    public void A_function_is_disabled_by_a_setting(string setting, bool expected) => Assert.Equal(
        expected,
        Read([Function("F", """{"type":"queueTrigger","name":"m","queueName":"q"}""")], ("AzureWebJobs.F.Disabled", setting)).Functions.Single().Disabled);

    [Theory]
    [InlineData("""{"type":"blobTrigger","name":"b","path":"c/{name}","properties":{"supportsDeferredBinding":"True"}}""", "Reference")]
    [InlineData("""{"type":"blobTrigger","name":"b","path":"c/{name}","dataType":"Binary"}""", "Bytes")]
    [InlineData("""{"type":"blobTrigger","name":"b","path":"c/{name}"}""", "Text")]
    public void A_blob_is_handed_over_in_the_form_the_worker_asks_for(string binding, string expected) =>
        Assert.Equal(expected, Assert.IsType<BlobTriggerBinding>(Read([Function("F", binding)]).Functions.Single().Trigger).Payload.ToString());

    [Theory]
    [InlineData("c/in/{name}.txt", "c", "in/")]
    [InlineData("c/{name}", "c", "")]
    [InlineData("c", "c", "")]
    public void A_path_has_a_container_and_the_part_of_names_that_is_fixed(string path, string container, string prefix)
    {
        var blob = new BlobTriggerBinding("b", path, "s", EventPayload.Text, IsEventGrid: true);

        Assert.Equal((container, prefix), (blob.Container, blob.Prefix));
    }

    [Fact]
    public void A_retry_policy_is_taken_over()
    {
        var retried = Function("F", """{"type":"timerTrigger","name":"t","schedule":"0 0 0 * * *"}""");
        retried.RetryOptions = new RpcRetryOptions
        {
            MaxRetryCount = 3,
            MinimumInterval = Duration.FromTimeSpan(TimeSpan.FromSeconds(1)),
            MaximumInterval = Duration.FromTimeSpan(TimeSpan.FromMinutes(1)),
        };

        Assert.Equal(new RetryPolicy(3, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1), IsFixed: false), Read([retried]).Functions.Single().Retry);
    }

    [Theory]
    [InlineData("1st", """{"type":"timerTrigger","name":"t","schedule":"0 0 0 * * *"}""", "is no name for a function")]
    [InlineData("host", """{"type":"timerTrigger","name":"t","schedule":"0 0 0 * * *"}""", "is no name for a function")]
    [InlineData("F", "{", "F: ")]
    [InlineData("F", """{"type":"http","direction":"Out","name":"$return"}""", "exactly one trigger; there are 0")]
    [InlineData("F", """{"type":"queueTrigger","queueName":"q"}""", "no \"name\"")]
    [InlineData("F", """{"type":"queueTrigger","name":"a"}""", "no \"queueName\"")]
    [InlineData("F", """{"type":"httpTrigger","name":"req","authLevel":"nobody"}""", "\"authLevel\"")]
    [InlineData("F", """{"type":"eventHubTrigger","name":"e"}""", "trigger type \"eventHubTrigger\" is not supported")]
    public void A_function_that_cannot_run_is_refused_with_its_name_and_the_reason(string name, string binding, string reason)
    {
        var message = Assert.Throws<LocalHostException>(() => Read([Function(name, binding)])).Message;

        Assert.Contains($"{name}: ", message);
        Assert.Contains(reason, message);
    }

    [Fact]
    public void Every_function_that_cannot_run_is_told_at_once()
    {
        var message = Assert.Throws<LocalHostException>(() => Read(
        [
            Function("A", "{"),
            Function("B", """{"type":"queueTrigger","name":"a","queueName":"q"}""", """{"type":"queue","direction":"Out","name":"o","queueName":"p"}"""),
            Function("C", """{"type":"queueTrigger","name":"a","queueName":"q"}"""),
        ])).Message;

        Assert.Contains("A: ", message);
        Assert.Contains("B: the binding \"o\" of type \"queue\" is not supported", message);
        Assert.DoesNotContain("C: ", message);
    }

    [Fact]
    public void A_worker_without_functions_is_refused() =>
        Assert.Contains("there is nothing to run", Assert.Throws<LocalHostException>(() => Read([])).Message);

    public void Dispose() => _app.Dispose();

    private static RpcFunctionMetadata Function(string name, params string[] bindings) => new() { Name = name, FunctionId = name, RawBindings = { bindings } };

    private FunctionCatalog Read(RpcFunctionMetadata[] functions, params (string Name, string Value)[] settings) => FunctionCatalog.Read(
        functions,
        AppSettings.Load(_app.ScriptRoot, new Hashtable(), settings.Select(setting => KeyValuePair.Create(setting.Name, setting.Value))));
}
