using System.Collections.Concurrent;
using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Mujaz.Functions.Tests.Telemetry;

/// <summary>
/// Keeps what the exporters send over HTTP: OTLP, as <c>traces</c>, <c>metrics</c> and <c>logs</c>, and Azure Monitor's JSON, as
/// <c>track</c>. Strings and trace ids stand in a protobuf message as their bytes, so that they can be looked for without its schema:
/// https://opentelemetry.io/docs/specs/otlp/#otlphttp
/// </summary>
internal sealed class TelemetryCollector : IAsyncDisposable
{
    private readonly ConcurrentQueue<(string Signal, byte[] Body)> _received = new();
    private WebApplication? _server;

    public string Address => _server!.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    public async Task StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        _server = builder.Build();
        _server.Run(async context =>
        {
            using var body = new MemoryStream();
            var sent = context.Request.Headers.ContentEncoding == "gzip" ? new GZipStream(context.Request.Body, CompressionMode.Decompress) : context.Request.Body;
            await sent.CopyToAsync(body);
            _received.Enqueue((context.Request.Path.Value!.Split('/')[^1], body.ToArray()));
        });
        await _server.StartAsync();
    }

    /// <summary>Whether anything of a signal has these bytes.</summary>
    public bool Has(string signal, ReadOnlySpan<byte> bytes)
    {
        foreach (var (name, body) in _received)
        {
            if (name == signal && body.AsSpan().IndexOf(bytes) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    public IEnumerable<byte[]> Bodies => _received.Select(message => message.Body);

    public async ValueTask DisposeAsync()
    {
        if (_server is { } server)
        {
            await server.DisposeAsync();
        }
    }
}
