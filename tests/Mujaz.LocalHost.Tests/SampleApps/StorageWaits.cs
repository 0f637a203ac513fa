using System.Text;
using Azure.Storage.Queues;

namespace Mujaz.LocalHost.Tests.SampleApps;

/// <summary>Waits for what the host does to storage.</summary>
internal static class StorageWaits
{
    /// <summary>Looks into a queue of base64 messages until one fits; leaves them where they are.</summary>
    public static async Task<string> ForMessageAsync(QueueClient queue, Predicate<string> fits)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        while (true)
        {
            await queue.CreateIfNotExistsAsync(cancellationToken: patience.Token);
            var messages = await queue.PeekMessagesAsync(32, patience.Token);
            var found = messages.Value.Select(message => Decode(message.MessageText)).FirstOrDefault(text => fits(text));
            if (found is not null)
            {
                return found;
            }

            await Task.Delay(100, patience.Token);
        }
    }

    /// <summary>Waits until a queue has no message, visible or hidden.</summary>
    public static async Task ForEmptyAsync(QueueClient queue)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        while ((await queue.GetPropertiesAsync(patience.Token)).Value.ApproximateMessagesCount > 0)
        {
            await Task.Delay(100, patience.Token);
        }
    }

    private static string Decode(string text)
    {
        var buffer = new byte[text.Length];
        return Convert.TryFromBase64String(text, buffer, out var length) ? Encoding.UTF8.GetString(buffer, 0, length) : text;
    }
}
