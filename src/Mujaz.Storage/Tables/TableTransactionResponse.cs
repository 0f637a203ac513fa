using System.Globalization;
using System.Text;
using Azure;

namespace Mujaz.Storage.Tables;

/// <summary>Reads the answers to the operations of a batch out of its multipart response.</summary>
internal static class TableTransactionResponse
{
    private const string StatusLineStart = "HTTP/1.1 ";

    /// <summary>Reads the answers.</summary>
    /// <param name="response">The batch's response, with status 202.</param>
    /// <returns>One for each action, or a single one when the change set failed.</returns>
    public static IReadOnlyList<Response> Read(Response response)
    {
        List<Response> operations = [];
        using var reader = new StreamReader(response.Content.ToStream(), Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith(StatusLineStart, StringComparison.Ordinal))
            {
                operations.Add(ReadOperation(line, reader, response.ClientRequestId));
            }
        }

        return operations;
    }

    /// <summary>The index that the service writes before a colon in the message of a failed operation.</summary>
    /// <param name="response">The failed operation's answer.</param>
    /// <returns>The index from 0, or null.</returns>
    public static int? FailedActionIndex(Response response)
    {
        var parser = Pipeline.StorageErrorParser.Instance;
        var message = parser.TryParse(response, out var error, out _) ? error.Message ?? string.Empty : string.Empty;
        var colon = message.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && int.TryParse(message.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? index
            : null;
    }

    private static MultipartResponse ReadOperation(string statusLine, StreamReader reader, string clientRequestId)
    {
        var status = statusLine[StatusLineStart.Length..].Split(' ', 2);
        Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);
        while (reader.ReadLine() is { Length: > 0 } header)
        {
            var separator = header.IndexOf(':', StringComparison.Ordinal);
            if (separator > 0)
            {
                headers[header[..separator]] = header[(separator + 1)..].Trim();
            }
        }

        // A successful operation has no body; an error's JSON ends where the boundary line begins.
        var body = new StringBuilder();
        while (reader.Peek() is not (-1 or '-') && reader.ReadLine() is { } line)
        {
            body.Append(line);
        }

        return new MultipartResponse(
            int.Parse(status[0], CultureInfo.InvariantCulture),
            status.ElementAtOrDefault(1) ?? string.Empty,
            headers,
            Encoding.UTF8.GetBytes(body.ToString()),
            clientRequestId);
    }
}
