using System.Collections.Concurrent;
using System.Net;
using Microsoft.Azure.WebJobs;
using Microsoft.Azure.WebJobs.Description;
using Microsoft.Azure.WebJobs.Host.Config;

namespace Mujaz.LocalHost.Triggers;

/// <summary>The webhooks that extensions of the SDK ask for: <c>/runtime/webhooks/NAME</c> in the host.</summary>
#pragma warning disable CS0618 // The interface is marked as not for everybody; a host of the extensions is who it is for.
internal sealed class ExtensionWebhooks : IWebHookProvider
#pragma warning restore CS0618
{
    private readonly ConcurrentDictionary<string, IAsyncConverter<HttpRequestMessage, HttpResponseMessage>> _extensions = new(StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public Uri GetUrl(IExtensionConfigProvider extension)
    {
        var type = extension.GetType();
        var name = type.GetCustomAttributes(typeof(ExtensionAttribute), inherit: false).Cast<ExtensionAttribute>().SingleOrDefault()?.ConfigurationSection ?? type.Name;
        if (extension is IAsyncConverter<HttpRequestMessage, HttpResponseMessage> webhook)
        {
            _extensions[name] = webhook;
        }

        // Nobody calls it by this address: the host that serves it is another one.
        return new Uri($"http://localhost/runtime/webhooks/{name}");
    }

    /// <summary>Calls an extension's webhook; 404 when there is none.</summary>
    public Task<HttpResponseMessage> CallAsync(string name, HttpRequestMessage request, CancellationToken cancellationToken) =>
        _extensions.TryGetValue(name, out var webhook)
            ? webhook.ConvertAsync(request, cancellationToken)
            : Task.FromResult(new HttpResponseMessage(HttpStatusCode.NotFound));
}
