using Mujaz.LocalHost.Configuration;

namespace Mujaz.LocalHost.Http;

/// <summary>Lets a request through or not. Without keys everybody may do everything, as <c>func start</c> has it.</summary>
internal sealed class KeyGate(FunctionKeys? keys)
{
    /// <summary>Whether keys are asked for.</summary>
    public bool RequiresKeys => keys is not null;

    /// <summary>Whether the request may call a function.</summary>
    public bool Allows(HttpRequest request, AuthorizationLevel level, string functionName) =>
        keys is null || keys.Opens(ReadKey(request), level, functionName);

    /// <summary>Whether the request may use the admin endpoints.</summary>
    public bool AllowsAdmin(HttpRequest request) => Allows(request, AuthorizationLevel.Admin, "");

    /// <summary>Whether the request may deliver blob events.</summary>
    public bool AllowsBlobWebhook(HttpRequest request) => keys is null || keys.OpensBlobWebhook(ReadKey(request));

    /// <summary>The header is looked at first; <c>?code=</c> only when there is none.</summary>
    private static string? ReadKey(HttpRequest request) =>
        request.Headers.TryGetValue("x-functions-key", out var header) && !string.IsNullOrEmpty(header)
            ? header.ToString()
            : request.Query["code"].FirstOrDefault();
}
