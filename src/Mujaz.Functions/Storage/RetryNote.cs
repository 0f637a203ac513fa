using Azure.Core;
using Azure.Core.Pipeline;

namespace Mujaz.Functions.Storage;

/// <summary>
/// Says whether a request that is sent in its scope was tried again. Only then can a conflict be the echo of the request's own
/// first try, which was applied and whose response was lost.
/// </summary>
internal sealed class RetryNote : IDisposable
{
    private const string Property = "Mujaz.RetryNote";

    private readonly IDisposable _scope;

    public RetryNote() => _scope = HttpPipeline.CreateHttpMessagePropertiesScope(new Dictionary<string, object?> { [Property] = this });

    /// <summary>Whether a request was sent a second time.</summary>
    public bool WasRetried { get; private set; }

    /// <summary>Notes that a request is sent again.</summary>
    public static void Mark(HttpMessage message)
    {
        if (message.TryGetProperty(Property, out var value) && value is RetryNote note)
        {
            note.WasRetried = true;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _scope.Dispose();
}
