using Mujaz.LocalHost.Configuration;
using Mujaz.ModelStub;

namespace Mujaz.LocalHost;

/// <summary>Sees to it that there is a model to call: starts the stub when the settings name none.</summary>
internal static class ModelEnvironment
{
    private const string Prefix = "Mujaz__Model__";

    /// <summary>Starts the stub if it is needed, and tells the handler of it by its settings.</summary>
    /// <returns>The stub, or <see langword="null"/> when a model is configured or no stub is wanted.</returns>
    /// <exception cref="LocalHostException">The stub cannot be started.</exception>
    public static async Task<ModelStubServer?> StartAsync(AppSettings settings, ModelStubOptions? options, CancellationToken cancellationToken)
    {
        var isConfigured = settings.Values.Any(setting => setting.Value.Length > 0
            && setting.Key.Replace("__", ":", StringComparison.Ordinal).StartsWith("Mujaz:Model:Endpoint", StringComparison.OrdinalIgnoreCase));
        if (options is null || isConfigured)
        {
            return null;
        }

        try
        {
            var stub = await ModelStubServer.StartAsync(options, cancellationToken);
            settings[Prefix + "Endpoint"] = stub.Endpoint.AbsoluteUri;
            settings[Prefix + "Deployment"] = "recorded";
            settings[Prefix + "ApiKey"] = options.ApiKey ?? "stub";
            settings[Prefix + "Recorded"] = "true";
            return stub;
        }
        catch (ModelStubException exception)
        {
            throw new LocalHostException(exception.Message, exception);
        }
    }
}
