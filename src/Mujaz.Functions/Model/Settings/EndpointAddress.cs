namespace Mujaz.Functions.Model.Settings;

/// <summary>What follows from the address of a model endpoint.</summary>
internal static class EndpointAddress
{
    private static readonly string[] AzureSuffixes =
    [
        ".openai.azure.com", ".services.ai.azure.com", ".cognitiveservices.azure.com", ".openai.azure.us", ".openai.azure.cn",
    ];

    /// <summary>Whether the host is one of Azure's, where an Entra ID token is accepted.</summary>
    public static bool IsAzure(Uri endpoint) =>
        AzureSuffixes.Any(suffix => endpoint.Host.EndsWith(suffix, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether this is the root of an Azure resource and not the address of an API below it.</summary>
    public static bool IsAzureResource(Uri endpoint) => endpoint.AbsolutePath == "/" && IsAzure(endpoint);

    /// <summary>The base address of the OpenAI API with a closing slash; an Azure resource has it below <c>/openai/v1/</c>.</summary>
    /// <param name="endpoint">An absolute address, as configured.</param>
    public static Uri Complete(Uri endpoint) => IsAzureResource(endpoint) ? new Uri(endpoint, "/openai/v1/")
        : endpoint.AbsolutePath.EndsWith('/') ? endpoint
        : new Uri(endpoint, endpoint.AbsolutePath + "/");
}
