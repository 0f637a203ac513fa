using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Mujaz.Functions.Batches;
using Mujaz.Functions.Batches.Storing;

namespace Mujaz.Functions.Tests.Batches;

/// <summary>Messages of somebody else's in the queue of items.</summary>
public sealed class ForeignMessageTests : IClassFixture<BatchStorage>, IAsyncDisposable
{
    private readonly Lines _log = new();
    private readonly BatchServices _app;

    public ForeignMessageTests(BatchStorage storage) =>
        _app = new(storage.ConnectionString, services => services.AddSingleton<ILoggerProvider>(_log));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _log.Dispose();
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "orderId": 7 }""")]
    [InlineData("""{ "kind": "Dispatch" }""")]
    [InlineData("""{ "kind": "Blob", "batchId": "" }""")]
    [InlineData("""{ "kind": 99, "batchId": "d1684b65cbd1c6cb23373c70", "sequence": 1 }""")]
    [InlineData("""{ "batchId": "a/b?c", "sequence": 1 }""")]
    [InlineData("null")]
    [InlineData("no JSON")]
    public async Task A_foreign_message_goes_to_the_poison_queue_at_once_and_ends_there_in_one_log_line(string body)
    {
        var poison = _app.Get<QueueServiceClient>().GetQueueClient(BatchQueue.PoisonName);

        await _app.Function<BatchQueueFunctions>().OnItemAsync(Message(body), Token);

        var moved = Assert.Single((await poison.ReceiveMessagesAsync(32, TimeSpan.FromMinutes(5), Token)).Value);
        Assert.Equal(body, moved.Body.ToString());
        await poison.DeleteMessageAsync(moved.MessageId, moved.PopReceipt, Token);
        Assert.Empty(_log.Errors);

        await _app.Function<BatchQueueFunctions>().OnPoisonAsync(Message(moved.Body.ToString()), Token);

        Assert.Equal(4401, Assert.Single(_log.Errors).Id);
    }

    private static QueueMessage Message(string body) => QueuesModelFactory.QueueMessage("1", "1", BinaryData.FromString(body), dequeueCount: 1);

    private sealed class Lines : ILoggerProvider, ILogger
    {
        public List<EventId> Errors { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel level, EventId id, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (level >= LogLevel.Error)
            {
                Errors.Add(id);
            }
        }

        public void Dispose()
        {
        }
    }
}
