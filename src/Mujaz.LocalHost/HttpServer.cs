using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Mujaz.LocalHost.Http;
using Mujaz.LocalHost.Output;

namespace Mujaz.LocalHost;

/// <summary>The server the world calls. It takes nothing from the environment, so that it can live in a test process.</summary>
internal static class HttpServer
{
    /// <summary>Builds a server that is not listening yet.</summary>
    /// <exception cref="LocalHostException">The address can be reached from outside, and no keys are asked for.</exception>
    public static WebApplication Build(LocalHostOptions options, HostLog log)
    {
        if (!IPAddress.IsLoopback(options.Address) && !options.RequireKeys)
        {
            throw new LocalHostException(
                $"Others could call every function on {options.Address}: add --require-keys, or listen on 127.0.0.1.");
        }

        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.AddProvider(log);
        builder.Services.AddRoutingCore();
        builder.Services.AddHttpForwarder();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = FunctionForwarder.MaxRequestBodySize;
            kestrel.Listen(options.Address, options.Port);
        });
        return builder.Build();
    }

    /// <summary>Starts to listen.</summary>
    /// <returns>The address, with the port that was taken.</returns>
    /// <exception cref="LocalHostException">The port is taken or may not be used.</exception>
    public static async Task<Uri> ListenAsync(WebApplication server, LocalHostOptions options, CancellationToken cancellationToken)
    {
        try
        {
            await server.StartAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is IOException { InnerException: AddressInUseException } or AddressInUseException)
        {
            throw new LocalHostException(
                $"Port {options.Port.ToString(CultureInfo.InvariantCulture)} is taken. Stop what listens there, or choose another with --port (0 takes a free one).",
                exception);
        }
        catch (System.Net.Sockets.SocketException exception)
        {
            throw new LocalHostException($"Cannot listen on {options.Address}, port {options.Port}: {exception.Message}", exception);
        }

        var addresses = server.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>();
        return new Uri(addresses.Addresses.Single());
    }

    /// <summary>Takes no more calls, and lets those that are under way end within a time; what is left is cut off.</summary>
    public static async Task StopAsync(WebApplication server, TimeSpan drain)
    {
        using var patience = new CancellationTokenSource(drain);
        try
        {
            await server.StopAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            // Cut off.
        }
    }
}
