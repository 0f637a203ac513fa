namespace Mujaz.Functions.Models;

/// <summary>One place that answers: an Azure OpenAI resource or any OpenAI-compatible server.</summary>
internal class ModelEndpointOptions
{
    /// <summary>
    /// The base address that <c>chat/completions</c> is appended to. <c>https://NAME.openai.azure.com</c> without a path
    /// gets <c>/openai/v1/</c>.
    /// </summary>
    public string? Endpoint { get; set; }

    /// <summary>The deployment (Azure) or model name sent as <c>model</c>. A fallback without one uses the first endpoint's.</summary>
    public string? Deployment { get; set; }

    /// <summary>The key sent as bearer token. Without one, an Azure endpoint gets the app's identity and any other none.</summary>
    public string? ApiKey { get; set; }
}
