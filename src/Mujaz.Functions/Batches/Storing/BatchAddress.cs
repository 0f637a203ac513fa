namespace Mujaz.Functions.Batches.Storing;

/// <summary>The address callers reach batches at.</summary>
internal static class BatchAddress
{
    /// <summary>The address of all batches, without a closing slash.</summary>
    /// <remarks>The worker has read the forwarded headers, which the Functions host sets.</remarks>
    public static string Root(HttpRequest request) => $"{request.Scheme}://{request.Host}/api/batches";
}
