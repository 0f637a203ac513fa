using Mujaz.LocalHost.Configuration;

namespace Mujaz.LocalHost.Http;

/// <summary>Lets a request through or not. Without keys everybody may do everything, as <c>func start</c> has it.</summary>
/// <param name="keys">The keys; <see langword="null"/> when none are asked for. They come to know more functions while the host starts.</param>
internal sealed class KeyGate(Func<FunctionKeys?> keys)
{
    /// <summary>Whether the request may call a function.</summary>
    public bool Allows(HttpRequest request, AuthorizationLevel level, string functionName) =>
        keys()?.Opens(ReadKey(request), level, functionName) != false;

    /// <summary>Whether the request may use the admin endpoints.</summary>
    public bool AllowsAdmin(HttpRequest request) => Allows(request, AuthorizationLevel.Admin, "");

    /// <summary>Whether the request may deliver blob events.</summary>
    public bool AllowsBlobWebhook(HttpRequest request) => keys()?.OpensBlobWebhook(ReadKey(request)) != false;

    /// <summary>The header is looked at first; <c>?code=</c> only when there is none.</summary>
    private static string? ReadKey(HttpRequest request) =>
        request.Headers.TryGetValue("x-functions-key", out var header) && !string.IsNullOrEmpty(header)
            ? header.ToString()
            : request.Query["code"].FirstOrDefault();
}
