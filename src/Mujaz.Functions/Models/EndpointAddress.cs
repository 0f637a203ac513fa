namespace Mujaz.Functions.Models;

/// <summary>The address of a model endpoint, completed.</summary>
internal static class EndpointAddress
{
    private static readonly string[] AzureSuffixes =
    [
        ".openai.azure.com", ".services.ai.azure.com", ".cognitiveservices.azure.com", ".openai.azure.us", ".openai.azure.cn",
    ];

    /// <summary>Whether the host is one of Azure's, where an Entra ID token is accepted.</summary>
    public static bool IsAzure(Uri endpoint) =>
        AzureSuffixes.Any(suffix => endpoint.Host.EndsWith(suffix, StringComparison.OrdinalIgnoreCase));

    /// <summary>The base address with a closing slash; a bare Azure resource gets its v1 path.</summary>
    /// <param name="endpoint">An absolute address, as configured.</param>
    public static Uri Complete(string endpoint)
    {
        var uri = new Uri(endpoint, UriKind.Absolute);
        if (uri.AbsolutePath == "/" && IsAzure(uri))
        {
            return new Uri(uri, "/openai/v1/");
        }

        return uri.AbsolutePath.EndsWith('/') ? uri : new Uri(uri, uri.AbsolutePath + "/");
    }
}
