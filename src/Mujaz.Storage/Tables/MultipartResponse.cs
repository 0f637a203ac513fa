using System.Diagnostics.CodeAnalysis;
using Azure;
using Azure.Core;

namespace Mujaz.Storage.Tables;

/// <summary>The answer to one operation of a batch.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="reasonPhrase">The text after the status.</param>
/// <param name="headers">The operation's own headers.</param>
/// <param name="body">The body, empty for a success.</param>
/// <param name="clientRequestId">The batch's request id.</param>
internal sealed class MultipartResponse(
    int status, string reasonPhrase, Dictionary<string, string> headers, byte[] body, string clientRequestId) : Response
{
    /// <inheritdoc/>
    public override int Status => status;

    /// <inheritdoc/>
    public override string ReasonPhrase => reasonPhrase;

    /// <inheritdoc/>
    public override Stream? ContentStream { get; set; } = new MemoryStream(body, 0, body.Length, writable: false, publiclyVisible: true);

    /// <inheritdoc/>
    public override string ClientRequestId { get; set; } = clientRequestId;

    /// <inheritdoc/>
    public override void Dispose()
    {
        // Everything is in memory.
    }

    /// <inheritdoc/>
    protected override bool ContainsHeader(string name) => headers.ContainsKey(name);

    /// <inheritdoc/>
    protected override IEnumerable<HttpHeader> EnumerateHeaders() => headers.Select(header => new HttpHeader(header.Key, header.Value));

    /// <inheritdoc/>
    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value) => headers.TryGetValue(name, out value);

    /// <inheritdoc/>
    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        values = headers.TryGetValue(name, out var value) ? [value] : null;
        return values is not null;
    }
}
