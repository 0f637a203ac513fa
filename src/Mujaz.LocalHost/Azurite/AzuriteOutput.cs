using System.Globalization;
using System.Text.RegularExpressions;

namespace Mujaz.LocalHost.Azurite;

/// <summary>Reads what Azurite prints: the port of each service as it starts to listen, and the last lines for an error message.</summary>
internal sealed partial class AzuriteOutput
{
    private const int LinesKept = 15;

    private readonly Lock _lock = new();
    private readonly Queue<string> _lines = new();
    private readonly Dictionary<string, int> _ports = [];
    private readonly TaskCompletionSource _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when all three services listen.</summary>
    public Task Listening => _listening.Task;

    /// <summary>The blob service's port, once it listens.</summary>
    public int BlobPort => Port("Blob");

    /// <summary>The queue service's port, once it listens.</summary>
    public int QueuePort => Port("Queue");

    /// <summary>The table service's port, once it listens.</summary>
    public int TablePort => Port("Table");

    /// <summary>The last lines printed, each on its own line.</summary>
    public string LastLines
    {
        get
        {
            lock (_lock)
            {
                return string.Concat(_lines.Select(line => Environment.NewLine + line));
            }
        }
    }

    /// <summary>Takes one line; null marks the end of a stream.</summary>
    /// <param name="line">The line without its end.</param>
    public void Add(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_lock)
        {
            _lines.Enqueue(line);
            if (_lines.Count > LinesKept)
            {
                _lines.Dequeue();
            }

            if (ListeningLine().Match(line) is { Success: true } match)
            {
                _ports[match.Groups["service"].Value] = int.Parse(match.Groups["port"].ValueSpan, CultureInfo.InvariantCulture);
            }

            if (_ports.Count == 3)
            {
                _listening.TrySetResult();
            }
        }
    }

    private int Port(string service)
    {
        lock (_lock)
        {
            return _ports[service];
        }
    }

    [GeneratedRegex(@"Azurite (?<service>Blob|Queue|Table) service is successfully listening at https?://[^ ]*:(?<port>\d+)", RegexOptions.CultureInvariant)]
    private static partial Regex ListeningLine();
}
