using System.Net;
using System.Net.Sockets;
using Mujaz.LocalHost.Azurite;

namespace Mujaz.LocalHost.Tests.SampleApps;

/// <summary>
/// Stands between a host and its storage, and can be closed and opened: while it is closed its ports refuse every connection, as those of a
/// storage that is away.
/// </summary>
internal sealed class StorageRelay : IAsyncDisposable
{
    private readonly List<Port> _ports;

    public StorageRelay(AzuriteProcess azurite)
    {
        _ports = [.. new[] { azurite.BlobEndpoint, azurite.QueueEndpoint, azurite.TableEndpoint }.Select(endpoint => new Port(endpoint))];
        ConnectionString = azurite.ConnectionString;
        foreach (var port in _ports)
        {
            ConnectionString = ConnectionString.Replace(
                $":{port.Target.Port}/", $":{((IPEndPoint)port.Address).Port}/", StringComparison.Ordinal);
        }
    }

    public string ConnectionString { get; }

    public void Open() => _ports.ForEach(port => port.Open());

    public void Close() => _ports.ForEach(port => port.Dispose());

    public ValueTask DisposeAsync()
    {
        Close();
        return ValueTask.CompletedTask;
    }

    private sealed class Port : IDisposable
    {
        private readonly List<TcpClient> _connections = [];
        private TcpListener? _listener;

        public Port(Uri target)
        {
            Target = target;

            // The number is found by taking a free one for a moment; nobody else is likely to take it meanwhile.
            using var probe = new TcpListener(IPAddress.Loopback, 0);
            probe.Start();
            Address = probe.LocalEndpoint;
        }

        public Uri Target { get; }

        public EndPoint Address { get; }

        public void Open()
        {
            _listener = new TcpListener((IPEndPoint)Address);
            _listener.Start();
            _ = AcceptAsync(_listener);
        }

        public void Dispose()
        {
            _listener?.Dispose();
            lock (_connections)
            {
                _connections.ForEach(connection => connection.Dispose());
                _connections.Clear();
            }
        }

        private async Task AcceptAsync(TcpListener listener)
        {
            try
            {
                while (true)
                {
                    _ = RelayAsync(await listener.AcceptTcpClientAsync());
                }
            }
            catch (Exception exception) when (exception is ObjectDisposedException or SocketException or InvalidOperationException)
            {
                // Closed.
            }
        }

        private async Task RelayAsync(TcpClient caller)
        {
            var storage = new TcpClient();
            lock (_connections)
            {
                _connections.AddRange([caller, storage]);
            }

            try
            {
                await storage.ConnectAsync(Target.Host, Target.Port);
                await Task.WhenAny(
                    caller.GetStream().CopyToAsync(storage.GetStream()), storage.GetStream().CopyToAsync(caller.GetStream()));
            }
            catch (Exception exception) when (exception is ObjectDisposedException or SocketException or IOException or InvalidOperationException)
            {
                // Either end has gone.
            }
            finally
            {
                caller.Dispose();
                storage.Dispose();
            }
        }
    }
}
