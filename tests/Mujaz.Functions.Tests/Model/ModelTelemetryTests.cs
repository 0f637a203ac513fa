using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Mujaz.ModelStub.Faults;

namespace Mujaz.Functions.Tests.Model;

public sealed class ModelTelemetryTests
{
    [Fact]
    public async Task A_call_is_measured_under_the_conventional_names()
    {
        await using var model = await StubbedModel.StartAsync(settings: _ => new()
        {
            [$"Mujaz:Model:Prices:{StubbedModel.Deployment}:InputPerMillion"] = "2000",
        });
        using var metrics = new Metrics(model);

        await model.AskAsync();

        var input = Assert.Single(metrics.Of("gen_ai.client.token.usage"), measurement => Equals(measurement.Tags["gen_ai.token.type"], "input"));
        Assert.Equal(1_000, input.Value);
        Assert.Equal(StubbedModel.Deployment, input.Tags["gen_ai.request.model"]);
        Assert.Equal("recorded", input.Tags["gen_ai.response.model"]);
        Assert.Equal("chat", input.Tags["gen_ai.operation.name"]);
        Assert.Equal("127.0.0.1", input.Tags["server.address"]);
        Assert.DoesNotContain("error.type", Assert.Single(metrics.Of("gen_ai.client.operation.duration")).Tags.Keys);
        Assert.Equal(2, Assert.Single(metrics.Of("mujaz.model.cost")).Value);
    }

    [Fact]
    public async Task A_failed_call_says_how_it_failed_and_how_often_it_was_tried()
    {
        await using var model = await StubbedModel.StartAsync(new SkippingTimeProvider(), settings: _ => new() { ["Mujaz:Model:MaxRetries"] = "1" });
        using var metrics = new Metrics(model);
        model.Stub.Enqueue(ModelStubFaultKind.InternalServerError, ModelStubFaultKind.Throttled);

        await model.AskAsync();

        Assert.Equal("Throttled", Assert.Single(metrics.Of("gen_ai.client.operation.duration")).Tags["error.type"]);
        Assert.Equal("500", Assert.Single(metrics.Of("mujaz.model.retries")).Tags["error.type"]);
        Assert.Empty(metrics.Of("gen_ai.client.token.usage"));
    }

    [Theory]
    [InlineData(ModelStubFaultKind.None)]
    [InlineData(ModelStubFaultKind.Throttled)]
    [InlineData(ModelStubFaultKind.InternalServerError)]
    [InlineData(ModelStubFaultKind.CutConnection)]
    [InlineData(ModelStubFaultKind.Refusal)]
    [InlineData(ModelStubFaultKind.ContentFilterPrompt)]
    [InlineData(ModelStubFaultKind.Truncated)]
    [InlineData(ModelStubFaultKind.MalformedJson)]
    public async Task The_log_has_neither_article_nor_prompt_nor_answer_nor_key(ModelStubFaultKind fault)
    {
        using var log = new ListLogger();
        await using var model = await StubbedModel.StartAsync(new SkippingTimeProvider(), log: log);
        model.Stub.Enqueue(fault);

        await model.AskAsync();

        Assert.NotEmpty(log.Lines);
        var text = string.Join('\n', log.Lines);
        Assert.All(["Nador", "dirhams", "Summarise", "headline", StubbedModel.Key], secret => Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase));
    }

    private sealed record Measurement(double Value, IReadOnlyDictionary<string, object?> Tags);

    private sealed class Metrics : IDisposable
    {
        private readonly MeterListener _listener = new();
        private readonly ConcurrentQueue<(string Name, Measurement Measurement)> _measurements = new();

        public Metrics(StubbedModel model)
        {
            // The factory makes each test's meters its own, although all have one name.
            var factory = model.Services.GetRequiredService<IMeterFactory>();
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == "Mujaz" && ReferenceEquals(instrument.Meter.Scope, factory))
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            };
            _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Add(instrument, value, tags));
            _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
            _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
            _ = model.Model;
            _listener.Start();
        }

        public List<Measurement> Of(string name) =>
            [.. _measurements.Where(measurement => measurement.Name == name).Select(measurement => measurement.Measurement)];

        public void Dispose() => _listener.Dispose();

        private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
            _measurements.Enqueue((instrument.Name, new Measurement(value, new Dictionary<string, object?>(tags.ToArray()))));
    }

    private sealed class ListLogger : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _lines = new();

        public IReadOnlyCollection<string> Lines => _lines;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
