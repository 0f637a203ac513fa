using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using Mujaz.Testing;

namespace Mujaz.Functions.Tests.Telemetry;

/// <summary>What the app tells a collector of a run: an article over HTTP, a bad one, a check and a batch.</summary>
public sealed class TelemetryTests(TelemetryTests.Run run) : IClassFixture<TelemetryTests.Run>
{
    private const string TraceId = "4bf92f3577b34da6a3ce929d0e0e4736";
    private const string Key = "a-key-that-nobody-may-read";
    private const string CallbackSecret = "whsec_bm9ib2R5LW1heS1yZWFkLXRoaXMtc2VjcmV0";

    [Theory]
    [InlineData("traces", "summarize")]
    [InlineData("traces", "cache.read")]
    [InlineData("traces", "claim")]
    [InlineData("traces", "chat recorded")]
    [InlineData("traces", "check")]
    [InlineData("traces", "store")]
    [InlineData("metrics", "mujaz.cache.requests")]
    [InlineData("metrics", "mujaz.storage.operations")]
    [InlineData("metrics", "mujaz.batch.queue_delay")]
    [InlineData("metrics", "gen_ai.client.token.usage")]
    [InlineData("metrics", "gen_ai.client.operation.duration")]
    public async Task The_collector_gets(string signal, string name) => await run.WaitForAsync(signal, Encoding.UTF8.GetBytes(name));

    [Theory]
    [InlineData("traces")]
    [InlineData("logs")]
    public async Task A_caller_finds_its_own_trace_again(string signal) => await run.WaitForAsync(signal, Convert.FromHexString(TraceId));

    // The alerts of infra/ ask for the numbers: 2001 is a model's answer.
    [Theory]
    [InlineData("\"EventId\":\"2001\"")]
    [InlineData("mujaz.cache.requests")]
    [InlineData("summarize")]
    public async Task Azure_Monitor_gets(string words) => await run.WaitForAsync("track", Encoding.UTF8.GetBytes(words));

    [Fact]
    public async Task Nothing_that_is_told_has_a_word_of_an_article_a_summary_or_a_secret()
    {
        await run.WaitForAsync("metrics", "mujaz.batch.queue_delay"u8.ToArray());

        foreach (var output in run.Collector.Bodies.Select(Encoding.UTF8.GetString).Concat(run.App.Host.Logs.Select(line => line.Message)))
        {
            foreach (var words in run.Confidential)
            {
                Assert.False(output.Contains(words, StringComparison.Ordinal), $"'{words}' is told: {output}");
            }
        }
    }

    /// <summary>The run, and what came of it.</summary>
    public sealed class Run : IAsyncLifetime
    {
        private readonly TelemetryCollector _collector = new();
        private RunningApp? _app;

        internal TelemetryCollector Collector => _collector;

        internal RunningApp App => _app!;

        /// <summary>Pieces of each article and summary, long enough to be nobody else's words, and the secrets.</summary>
        internal List<string> Confidential { get; } = [Key, CallbackSecret];

        public async ValueTask InitializeAsync()
        {
            await _collector.StartAsync();
            _app = new RunningApp(options => options with
            {
                Settings = new Dictionary<string, string>(options.Settings)
                {
                    ["OTEL_EXPORTER_OTLP_ENDPOINT"] = _collector.Address,
                    ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
                    ["APPLICATIONINSIGHTS_CONNECTION_STRING"] =
                        $"InstrumentationKey={Guid.NewGuid()};IngestionEndpoint={_collector.Address}/;LiveEndpoint={_collector.Address}/",
                    ["APPLICATIONINSIGHTS_STATSBEAT_DISABLED"] = "true",
                    ["OTEL_METRIC_EXPORT_INTERVAL"] = "500",
                    ["OTEL_BSP_SCHEDULE_DELAY"] = "200",
                    ["OTEL_BLRP_SCHEDULE_DELAY"] = "200",
                    ["Mujaz__Model__ApiKey"] = Key,
                    ["Mujaz__Batches__CallbackSecret"] = CallbackSecret,
                },
            });
            await _app.StartAsync();
            await SummarizeAsync("000");
            await SummarizeAsync("002");
            await _app.Http.PostAsJsonAsync("/api/summaries", new { text = "ثلاث كلمات فقط" });
            await _app.Http.PostAsJsonAsync("/api/checks", new
            {
                text = RunningApp.Seed("001"),
                language = "fr",
                summary = "Le ministre Bruno Retailleau restera cinq jours à Rabat, selon la presse française.",
            });
            await _app.Http.PostAsJsonAsync("/api/batches", new[] { new { id = "one", text = RunningApp.Seed("001") }, new { id = "two", text = RunningApp.Seed("003") } });
            Confidential.AddRange(["Le ministre Bruno Retailleau", "ثلاث كلمات"]);
            foreach (var number in new[] { "000", "001", "002", "003" })
            {
                var text = RunningApp.Seed(number);
                Confidential.AddRange(Enumerable.Range(1, 8).Select(part => text.Substring(text.Length * part / 10, 25)));
            }
        }

        public async ValueTask DisposeAsync()
        {
            await App.DisposeAsync();
            await _collector.DisposeAsync();
        }

        /// <summary>Looks until it is there; a test that waits a minute has failed.</summary>
        internal async Task WaitForAsync(string signal, byte[] bytes)
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
            patience.CancelAfter(TimeSpan.FromMinutes(1));
            while (!_collector.Has(signal, bytes))
            {
                await Task.Delay(100, patience.Token);
            }
        }

        private async Task SummarizeAsync(string seed)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/summaries")
            {
                Content = new StringContent(RunningApp.Seed(seed), new MediaTypeHeaderValue("text/plain", "utf-8")),
            };
            request.Headers.Add("traceparent", $"00-{TraceId}-00f067aa0ba902b7-01");
            using var response = await App.Http.SendAsync(request);
            var answer = await response.Content.ReadFromJsonAsync<System.Text.Json.JsonElement>();
            foreach (var summary in answer.GetProperty("summaries").EnumerateObject())
            {
                Confidential.Add(summary.Value.GetProperty("headline").GetString()!);
            }
        }
    }
}
