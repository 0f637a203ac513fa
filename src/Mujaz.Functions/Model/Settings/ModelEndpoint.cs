namespace Mujaz.Functions.Model.Settings;

/// <summary>One endpoint of the settings with everything that is left to a default filled in.</summary>
/// <param name="Name">What its HTTP client, limits and pipeline are registered under.</param>
/// <param name="Address">The address as configured: the root of an Azure resource, or the base address of the API.</param>
/// <param name="Deployment">The deployment (Azure) or model name.</param>
/// <param name="ApiKey">The key, or null.</param>
internal sealed record ModelEndpoint(string Name, Uri Address, string Deployment, string? ApiKey)
{
    /// <summary>The name of the first endpoint.</summary>
    public const string First = "model";

    /// <summary>The name under which the provider's Batch API is called: the first endpoint with limits of its own.</summary>
    public const string ProviderBatches = "model-provider-batches";

    /// <summary>The name of the endpoint of verifications, where they have one of their own.</summary>
    public const string Verifier = "model-verifier";

    private const string FallbackPrefix = "model-fallback-";

    /// <summary>The names of all endpoints that chat calls may go to.</summary>
    /// <param name="fallbacks">How many fallbacks are configured.</param>
    public static IEnumerable<string> Names(int fallbacks) => [First, .. Enumerable.Range(0, fallbacks).Select(FallbackName)];

    /// <summary>The endpoints in the order they are turned to.</summary>
    /// <param name="options">Validated settings with an endpoint.</param>
    public static IReadOnlyList<ModelEndpoint> Of(ModelOptions options) =>
        [Create(First, options, options), .. options.Fallbacks.Select((fallback, index) => Create(FallbackName(index), fallback, options))];

    /// <summary>The endpoint of verifications, or null when they have none of their own.</summary>
    /// <param name="options">Validated settings with an endpoint.</param>
    public static ModelEndpoint? OfVerifier(ModelOptions options) => options.Verifier is not { } verifier ? null
        : verifier.Endpoint is null
            ? Of(options)[0] with
            {
                Name = Verifier,
                Deployment = verifier.Deployment ?? options.Deployment!,
                ApiKey = verifier.ApiKey ?? options.ApiKey,
            }
            : Create(Verifier, verifier, options);

    private static ModelEndpoint Create(string name, ModelEndpointOptions endpoint, ModelOptions options) =>
        new(name, new Uri(endpoint.Endpoint!, UriKind.Absolute), endpoint.Deployment ?? options.Deployment!, endpoint.ApiKey);

    private static string FallbackName(int index) => FallbackPrefix + index.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
