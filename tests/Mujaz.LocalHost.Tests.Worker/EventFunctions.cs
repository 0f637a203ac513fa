using System.Globalization;
using System.Text;
using Azure.Storage.Blobs;
using Azure.Storage.Queues.Models;
using Microsoft.Azure.Functions.Worker;

namespace Mujaz.LocalHost.Tests.Worker;

/// <summary>The event functions of the sample: each writes down what it was given.</summary>
internal sealed class EventFunctions(EventRecorder recorder)
{
    [Function("OnMessage")]
    public Task OnMessageAsync([QueueTrigger("%SAMPLE_QUEUE%")] QueueMessage message, FunctionContext context, CancellationToken cancellationToken) =>
        recorder.HandleAsync(
            context, string.Create(CultureInfo.InvariantCulture, $"{message.Body} ({message.DequeueCount})"), cancellationToken);

    [Function("OnPoison")]
    public Task OnPoisonAsync([QueueTrigger("%SAMPLE_QUEUE%-poison")] string message, FunctionContext context, CancellationToken cancellationToken) =>
        recorder.HandleAsync(context, message, cancellationToken);

    [Function("OnBlob")]
    public async Task OnBlobAsync(
        [BlobTrigger("%SAMPLE_CONTAINER%/{name}", Source = BlobTriggerSource.EventGrid)] BlobClient blob,
        string name,
        FunctionContext context,
        CancellationToken cancellationToken)
    {
        var content = await blob.DownloadContentAsync(cancellationToken);
        await recorder.HandleAsync(context, $"{name}: {content.Value.Content}", cancellationToken);
    }

    [Function("OnScannedBlob")]
    public Task OnScannedBlobAsync(
        [BlobTrigger("%SAMPLE_CONTAINER%-scanned/in/{name}")] byte[] blob, string name, FunctionContext context, CancellationToken cancellationToken) =>
        recorder.HandleAsync(context, $"{name}: {Encoding.UTF8.GetString(blob)}", cancellationToken);

    [Function("OnTime")]
    public Task OnTimeAsync([TimerTrigger("%SAMPLE_SCHEDULE%")] TimerInfo timer, FunctionContext context, CancellationToken cancellationToken) =>
        recorder.HandleAsync(
            context,
            string.Create(CultureInfo.InvariantCulture, $"past due {timer.IsPastDue}, last {timer.ScheduleStatus?.Last:yyyy-MM-dd}"),
            cancellationToken);

    [Function("OnRetriedTime")]
    [FixedDelayRetry(2, "00:00:01")]
    public Task OnRetriedTimeAsync([TimerTrigger("%SAMPLE_SCHEDULE%")] TimerInfo timer, FunctionContext context, CancellationToken cancellationToken) =>
        recorder.HandleAsync(context, string.Create(CultureInfo.InvariantCulture, $"past due {timer.IsPastDue}"), cancellationToken);
}
