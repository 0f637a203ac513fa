using System.Text;
using System.Text.Json;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Mujaz.Functions.Batches;
using Mujaz.Functions.Batches.Intake;
using Mujaz.Functions.Batches.Storing;
using Mujaz.Testing;

namespace Mujaz.Functions.Tests.Batches;

/// <summary>The app's own services on a real storage emulator, with a clock that tests set, and messages delivered by hand.</summary>
internal sealed class BatchServices : IAsyncDisposable
{
    private readonly ServiceProvider _provider;
    private readonly QueueClient _queue;

    public BatchServices(string connectionString, Action<IServiceCollection>? replace = null, params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("AzureWebJobsStorage", connectionString),
            new("Mujaz:Claims:Duration", "00:00:01"),
            .. settings.Select(setting => new KeyValuePair<string, string?>(setting.Key, setting.Value)),
        ]).Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddMujaz(configuration);
        services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Time));
        replace?.Invoke(services);
        _provider = services.BuildServiceProvider();
        _queue = Get<QueueServiceClient>().GetQueueClient(BatchQueue.Name);
    }

    /// <summary>The clock of the app; the queue has one of its own, so delays pass in real time.</summary>
    public SettableTimeProvider Time { get; } = new(DateTimeOffset.UtcNow);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public T Get<T>()
        where T : notnull => _provider.GetRequiredService<T>();

    /// <summary>An item that needs no model.</summary>
    public static string Offline(string text, string? id = null) => JsonSerializer.Serialize(new { id, text, engine = "offline" });

    /// <summary>A batch of JSON lines, taken in and started.</summary>
    public async Task<BatchHeader> StartAsync(IEnumerable<string> lines, Func<NewBatch, NewBatch>? with = null)
    {
        var id = NewBatch.NewId();
        var batch = new NewBatch(id, id);
        var intake = Get<BatchIntake>();
        var staged = await intake.StageAsync(with is null ? batch : with(batch), new BatchInput(Entries(lines)), Token);
        return await intake.StartAsync(staged, Token);
    }

    /// <summary>Delivers messages until the batch has ended, or until <paramref name="isDone"/> says so.</summary>
    public async Task<BatchHeader> RunAsync(string batchId, Func<BatchHeader, bool>? isDone = null)
    {
        var deadline = DateTime.UtcNow + TimeSpan.FromMinutes(1);
        while (true)
        {
            var header = (await HeaderAsync(batchId))!;
            if (isDone is null ? header.IsFinished : isDone(header))
            {
                return header;
            }

            Assert.True(DateTime.UtcNow < deadline, "It has not ended within a minute.");
            if (!await DeliverAsync(batchId))
            {
                await Task.Delay(50, Token);
            }
        }
    }

    /// <summary>Delivers what can be seen in the queue now.</summary>
    /// <returns>Whether there was anything.</returns>
    public async Task<bool> DeliverAsync(string batchId)
    {
        var delivered = false;
        while (await ReceiveAsync(batchId) is { } message)
        {
            await HandleAsync(message);
            delivered = true;
        }

        return delivered;
    }

    /// <summary>Takes the next message of the batch out of the queue, undelivered.</summary>
    public async Task<BatchMessage?> ReceiveAsync(string batchId)
    {
        while ((await _queue.ReceiveMessagesAsync(1, TimeSpan.FromMinutes(5), Token)).Value is [var received])
        {
            await _queue.DeleteMessageAsync(received.MessageId, received.PopReceipt, Token);
            var message = BatchQueue.Read(received.Body.ToString());
            if (message.BatchId == batchId)
            {
                return message;
            }
        }

        return null;
    }

    /// <summary>Delivers one message as the host does.</summary>
    public Task HandleAsync(BatchMessage message)
    {
        var body = BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(message, BatchMessageJson.Default.BatchMessage));
        return Function<BatchQueueFunctions>().OnItemAsync(QueuesModelFactory.QueueMessage("1", "1", body, dequeueCount: 1), Token);
    }

    /// <summary>A class of functions as the worker makes it for each invocation.</summary>
    public T Function<T>()
        where T : notnull => ActivatorUtilities.CreateInstance<T>(_provider);

    public Task<BatchHeader?> HeaderAsync(string batchId) => Get<BatchStore>().GetHeaderAsync(batchId, Token);

    public async Task<IReadOnlyList<BatchItem>> ItemsAsync(string batchId) =>
        await Get<BatchStore>().GetItemsAsync(batchId, select: null, Token).ToListAsync(Token);

    public ValueTask DisposeAsync() => _provider.DisposeAsync();

    private static IAsyncEnumerable<BatchEntry> Entries(IEnumerable<string> lines) =>
        JsonLinesReader.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines))), 1_000_000, Token);
}
