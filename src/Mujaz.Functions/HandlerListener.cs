using System.Globalization;
using System.Net;

namespace Mujaz.Functions;

/// <summary>Binds the app to the port the Functions host calls.</summary>
internal static class HandlerListener
{
    private const string PortVariable = "FUNCTIONS_CUSTOMHANDLER_PORT";

    /// <summary>Listens on loopback only. <c>ASPNETCORE_URLS</c>, which may be inherited from the host, has no say.</summary>
    /// <exception cref="InvalidOperationException">The port is not given or no port.</exception>
    public static void ListenForHost(this WebApplicationBuilder builder)
    {
        var value = Environment.GetEnvironmentVariable(PortVariable)
            ?? throw new InvalidOperationException($"{PortVariable} is not set. This program is started by the Functions host: use 'dotnet run --project src/Mujaz.LocalHost' or 'func start'.");
        if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) || port is 0 or > 65535)
        {
            throw new InvalidOperationException($"{PortVariable} must be a port from 1 to 65535; it is '{value}'.");
        }

        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
        });
    }
}
