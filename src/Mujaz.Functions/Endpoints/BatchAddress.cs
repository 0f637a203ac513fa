namespace Mujaz.Functions.Endpoints;

/// <summary>The address callers reach batches at, which the Functions host knows and this process does not.</summary>
internal static class BatchAddress
{
    /// <summary>The address of all batches, without a closing slash.</summary>
    public static string Root(HttpRequest request)
    {
        var scheme = First(request.Headers["X-Forwarded-Proto"]) ?? request.Scheme;
        var host = First(request.Headers["X-Forwarded-Host"]) ?? request.Host.Value;
        return $"{scheme}://{host}/api/batches";
    }

    // Each proxy on the way appends its own view; the caller's is the first.
    private static string? First(string? header)
    {
        var first = header?.Split(',', 2)[0].Trim();
        return string.IsNullOrEmpty(first) ? null : first;
    }
}
