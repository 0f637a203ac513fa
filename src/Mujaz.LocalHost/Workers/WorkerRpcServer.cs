using System.Collections.Concurrent;
using System.Net;
using Grpc.Core;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Mujaz.LocalHost.Output;
using Mujaz.LocalHost.Workers.Rpc;
using RpcException = Grpc.Core.RpcException;

namespace Mujaz.LocalHost.Workers;

/// <summary>Where workers report: gRPC on a loopback port, one stream a worker.</summary>
internal sealed class WorkerRpcServer : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<WorkerChannel>> _expected = new();
    private readonly WebApplication _server;
    private readonly ILoggerFactory _loggers;

    private WorkerRpcServer(HostLog log, ILoggerFactory loggers)
    {
        _loggers = loggers;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.AddProvider(log);
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton(this);
        builder.Services.AddGrpc(grpc => (grpc.MaxReceiveMessageSize, grpc.MaxSendMessageSize) = (null, null));
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Limits.MinRequestBodyDataRate = null;
            kestrel.Limits.MinResponseDataRate = null;
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2);
        });
        _server = builder.Build();
        _server.UseRouting();
        _server.MapGrpcService<Service>();
    }

    /// <summary>Where it listens, ending in a slash.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    /// <summary>Starts the server.</summary>
    public static async Task<WorkerRpcServer> StartAsync(HostLog log, ILoggerFactory loggers, CancellationToken cancellationToken)
    {
        var server = new WorkerRpcServer(log, loggers);
        await server._server.StartAsync(cancellationToken);
        var addresses = server._server.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>();
        server.Address = new Uri(addresses.Addresses.Single());
        return server;
    }

    /// <summary>The channel of a worker that is about to start; completes when the worker reports.</summary>
    public Task<WorkerChannel> ExpectAsync(string workerId) =>
        _expected.GetOrAdd(workerId, _ => new TaskCompletionSource<WorkerChannel>(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    /// <summary>Forgets a worker that has ended.</summary>
    public void Forget(string workerId) => _expected.TryRemove(workerId, out _);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    private async Task ServeAsync(
        IAsyncStreamReader<StreamingMessage> incoming, IServerStreamWriter<StreamingMessage> outgoing, CancellationToken cancellationToken)
    {
        var isStarted = await incoming.MoveNext(cancellationToken);
        var workerId = isStarted ? incoming.Current.StartStream?.WorkerId : null;
        if (workerId is null || !_expected.TryGetValue(workerId, out var expected))
        {
            throw new RpcException(new Status(StatusCode.PermissionDenied, "No worker of this id was started."));
        }

        var channel = new WorkerChannel(_loggers);
        expected.TrySetResult(channel);
        await channel.RunAsync(incoming, outgoing, cancellationToken);
    }

    /// <summary>What gRPC makes anew for each stream.</summary>
    internal sealed class Service(WorkerRpcServer server) : FunctionRpc.FunctionRpcBase
    {
        /// <inheritdoc/>
        public override Task EventStream(
            IAsyncStreamReader<StreamingMessage> requestStream, IServerStreamWriter<StreamingMessage> responseStream, ServerCallContext context) =>
            server.ServeAsync(requestStream, responseStream, context.CancellationToken);
    }
}
