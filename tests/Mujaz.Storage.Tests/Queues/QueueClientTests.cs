using Azure;
using Mujaz.Storage.Queues;
using Mujaz.Testing;

namespace Mujaz.Storage.Tests.Queues;

public abstract class QueueClientTests(StorageFixture storage)
{
    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected QueueServiceClient Service => storage.Account.Queues;

    private protected async Task<QueueClient> QueueAsync(QueueMessageEncoding encoding = QueueMessageEncoding.None)
    {
        var queue = Service.GetQueueClient(AzuriteFixture.UniqueName("queue"), encoding);
        await queue.CreateIfNotExistsAsync(Cancellation);
        return queue;
    }

    private protected static async Task<QueueMessage> ReceiveOneAsync(QueueClient queue, TimeSpan? visibilityTimeout = null) =>
        Assert.Single((await queue.ReceiveMessagesAsync(1, visibilityTimeout, Cancellation)).Value);

    private protected static async Task<int> CountAsync(QueueClient queue) =>
        (await queue.GetPropertiesAsync(Cancellation)).Value.ApproximateMessagesCount;

    public sealed class CreateIfNotExistsAsync(StorageFixture storage) : QueueClientTests(storage)
    {
        [Fact]
        public async Task Only_the_first_call_creates_and_only_the_first_deletes()
        {
            var queue = Service.GetQueueClient(AzuriteFixture.UniqueName("queue"));

            Assert.True(await queue.CreateIfNotExistsAsync(Cancellation));
            Assert.False(await queue.CreateIfNotExistsAsync(Cancellation));
            Assert.Equal([queue.Name], await Service.GetQueuesAsync(queue.Name, Cancellation).ToListAsync(Cancellation));
            Assert.True(await queue.DeleteIfExistsAsync(Cancellation));
            Assert.False(await queue.DeleteIfExistsAsync(Cancellation));
        }
    }

    public sealed class SendMessageAsync(StorageFixture storage) : QueueClientTests(storage)
    {
        [Theory]
        [InlineData("موجز <&> \"'", QueueMessageEncoding.None)]
        [InlineData("  ", QueueMessageEncoding.None)]
        [InlineData("موجز \u0001", QueueMessageEncoding.Base64)]
        public async Task A_text_is_received_as_it_was_sent(string text, QueueMessageEncoding encoding)
        {
            var queue = await QueueAsync(encoding);

            var receipt = (await queue.SendMessageAsync(text, cancellationToken: Cancellation)).Value;

            var message = await ReceiveOneAsync(queue);
            Assert.Equal((receipt.MessageId, text, 1L), (message.MessageId, message.Body.ToString(), message.DequeueCount));
            Assert.Equal(receipt.InsertionTime.AddDays(7), message.ExpiresOn);
        }

        [Fact]
        public async Task A_delayed_message_is_counted_but_not_received()
        {
            var queue = await QueueAsync();

            await queue.SendMessageAsync("later", TimeSpan.FromHours(1), TimeSpan.FromHours(2), Cancellation);

            Assert.Empty((await queue.ReceiveMessagesAsync(cancellationToken: Cancellation)).Value);
            Assert.Equal(1, await CountAsync(queue));
        }

        [Fact]
        public async Task A_message_can_be_kept_for_ever()
        {
            var queue = await QueueAsync();

            var receipt = (await queue.SendMessageAsync(new BinaryData("x"), timeToLive: TimeSpan.FromSeconds(-1), cancellationToken: Cancellation)).Value;

            Assert.True(receipt.ExpirationTime > DateTimeOffset.UtcNow.AddYears(100));
        }

        [Fact]
        public async Task A_message_over_the_limit_gives_the_services_error()
        {
            var queue = await QueueAsync();

            var exception = await Assert.ThrowsAsync<RequestFailedException>(
                () => queue.SendMessageAsync(new string('x', 70_000), cancellationToken: Cancellation));

            Assert.Equal((413, "RequestBodyTooLarge"), (exception.Status, exception.ErrorCode));
        }

        [Fact]
        public async Task A_control_character_is_an_error_of_the_caller()
        {
            var queue = await QueueAsync();

            await Assert.ThrowsAsync<ArgumentException>(() => queue.SendMessageAsync("\u0001", cancellationToken: Cancellation));
        }

        [Fact]
        public async Task A_missing_queue_is_404()
        {
            var exception = await Assert.ThrowsAsync<RequestFailedException>(
                () => Service.GetQueueClient("missing").SendMessageAsync("x", cancellationToken: Cancellation));

            Assert.Equal((404, "QueueNotFound"), (exception.Status, exception.ErrorCode));
        }
    }

    public sealed class ReceiveMessagesAsync(StorageFixture storage) : QueueClientTests(storage)
    {
        [Fact]
        public async Task A_received_message_is_hidden_from_others()
        {
            var queue = await QueueAsync();
            foreach (var text in (string[])["1", "2", "3"])
            {
                await queue.SendMessageAsync(text, cancellationToken: Cancellation);
            }

            var first = (await queue.ReceiveMessagesAsync(2, TimeSpan.FromHours(1), Cancellation)).Value;
            var second = (await queue.ReceiveMessagesAsync(32, TimeSpan.FromHours(1), Cancellation)).Value;

            Assert.Equal(["1", "2"], first.Select(message => message.MessageText));
            Assert.Equal(["3"], second.Select(message => message.MessageText));
        }

        [Fact]
        public async Task A_message_that_is_not_base64_shows_its_text_and_refuses_its_body()
        {
            var queue = await QueueAsync(QueueMessageEncoding.Base64);
            await Service.GetQueueClient(queue.Name).SendMessageAsync("not base64!", cancellationToken: Cancellation);

            var message = await ReceiveOneAsync(queue);

            Assert.Equal("not base64!", message.MessageText);
            Assert.Throws<FormatException>(() => message.Body);
        }
    }

    public sealed class PeekMessagesAsync(StorageFixture storage) : QueueClientTests(storage)
    {
        [Fact]
        public async Task Looking_hides_nothing_and_counts_nothing()
        {
            var queue = await QueueAsync();
            await queue.SendMessageAsync("x", cancellationToken: Cancellation);

            var peeked = Assert.Single((await queue.PeekMessagesAsync(5, Cancellation)).Value);

            Assert.Equal(("x", string.Empty, 0L), (peeked.MessageText, peeked.PopReceipt, peeked.DequeueCount));
            Assert.Equal(1, (await ReceiveOneAsync(queue)).DequeueCount);
        }
    }

    public sealed class UpdateMessageAsync(StorageFixture storage) : QueueClientTests(storage)
    {
        [Fact]
        public async Task A_message_comes_back_at_once_with_its_new_text()
        {
            var queue = await QueueAsync();
            await queue.SendMessageAsync("old", cancellationToken: Cancellation);
            var message = await ReceiveOneAsync(queue, TimeSpan.FromHours(1));

            await queue.UpdateMessageAsync(message.MessageId, message.PopReceipt, "new", cancellationToken: Cancellation);

            var again = await ReceiveOneAsync(queue);
            Assert.Equal(("new", 2L), (again.MessageText, again.DequeueCount));
        }

        [Fact]
        public async Task Hiding_longer_keeps_the_text_and_makes_the_old_receipt_useless()
        {
            var queue = await QueueAsync();
            await queue.SendMessageAsync("kept", cancellationToken: Cancellation);
            var message = await ReceiveOneAsync(queue);

            var receipt = (await queue.UpdateMessageAsync(
                message.MessageId, message.PopReceipt, visibilityTimeout: TimeSpan.FromHours(1), cancellationToken: Cancellation)).Value;
            var refused = await Assert.ThrowsAsync<RequestFailedException>(
                () => queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, Cancellation));
            await queue.UpdateMessageAsync(message.MessageId, receipt.PopReceipt, cancellationToken: Cancellation);

            Assert.Equal("PopReceiptMismatch", refused.ErrorCode);
            Assert.Equal("kept", (await ReceiveOneAsync(queue)).MessageText);
        }
    }

    public sealed class DeleteMessageAsync(StorageFixture storage) : QueueClientTests(storage)
    {
        [Fact]
        public async Task A_deleted_message_is_gone_and_deleting_it_again_fails()
        {
            var queue = await QueueAsync();
            await queue.SendMessageAsync("x", cancellationToken: Cancellation);
            var message = await ReceiveOneAsync(queue);

            await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, Cancellation);
            var refused = await Assert.ThrowsAsync<RequestFailedException>(
                () => queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, Cancellation));

            Assert.Equal((404, "MessageNotFound"), (refused.Status, refused.ErrorCode));
            Assert.Equal(0, await CountAsync(queue));
        }
    }

    public sealed class ClearMessagesAsync(StorageFixture storage) : QueueClientTests(storage)
    {
        [Fact]
        public async Task Every_message_is_gone()
        {
            var queue = await QueueAsync();
            await queue.SendMessageAsync("1", cancellationToken: Cancellation);
            await queue.SendMessageAsync("2", TimeSpan.FromHours(1), cancellationToken: Cancellation);

            await queue.ClearMessagesAsync(Cancellation);

            Assert.Equal(0, await CountAsync(queue));
        }
    }
}
