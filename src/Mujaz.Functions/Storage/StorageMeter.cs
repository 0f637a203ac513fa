using Azure.Core;
using Azure.Core.Pipeline;
using Mujaz.Functions.Telemetry;

namespace Mujaz.Functions.Storage;

/// <summary>Counts every request to storage, each try of it.</summary>
internal sealed class StorageMeter(string service, AppTelemetry telemetry) : HttpPipelinePolicy
{
    /// <inheritdoc/>
    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        try
        {
            ProcessNext(message, pipeline);
        }
        finally
        {
            Count(message);
        }
    }

    /// <inheritdoc/>
    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        try
        {
            await ProcessNextAsync(message, pipeline);
        }
        finally
        {
            Count(message);
        }
    }

    private void Count(HttpMessage message) =>
        telemetry.Stored(service, message.Request.Method.Method, message.HasResponse ? message.Response.Status : 0);
}
