namespace Mujaz.Functions.Model.Settings;

/// <summary>One place that answers: an Azure OpenAI resource or any OpenAI-compatible server.</summary>
internal class ModelEndpointOptions
{
    /// <summary>
    /// The root of an Azure resource (<c>https://NAME.openai.azure.com</c>), or the base address of an OpenAI-compatible API,
    /// which <c>chat/completions</c> is appended to.
    /// </summary>
    public string? Endpoint { get; set; }

    /// <summary>The deployment (Azure) or model name sent as <c>model</c>. A fallback without one uses the first endpoint's.</summary>
    public string? Deployment { get; set; }

    /// <summary>
    /// The key: <c>api-key</c> for an Azure resource, a bearer token elsewhere. Without one, an Azure endpoint gets the app's identity and any
    /// other none.
    /// </summary>
    public string? ApiKey { get; set; }
}
