namespace Mujaz.Tool.Batches.Service;

/// <summary>Where the service is, and the key that opens it.</summary>
/// <param name="Root">The address with a closing slash, without <c>api</c>.</param>
/// <param name="Key">A function key, or null. Never printed.</param>
internal sealed record ServiceAddress(Uri Root, string? Key)
{
    private const string ApiPath = "/api";

    /// <summary>Whether the key would travel over a network in the clear.</summary>
    public bool ExposesKey => Key is not null && Root.Scheme == Uri.UriSchemeHttp && !Root.IsLoopback;

    /// <summary>Reads an address as people write it: with or without <c>/api</c> and a closing slash.</summary>
    /// <returns>The root, or null and what is wrong.</returns>
    public static (Uri? Root, string? Error) Parse(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps))
        {
            return (null, "--url must be an address that begins with http:// or https://.");
        }

        if (uri.UserInfo.Length > 0 || uri.Query.Length > 0 || uri.Fragment.Length > 0)
        {
            // Nothing of it is repeated: it may well be a key.
            return (null, "--url must be the bare address; a key goes into MUJAZ_KEY or --key.");
        }

        var path = uri.AbsolutePath.TrimEnd('/');
        path = path.EndsWith(ApiPath, StringComparison.OrdinalIgnoreCase) ? path[..^ApiPath.Length] : path;
        return (new Uri(uri, path + "/"), null);
    }

    /// <summary>For messages: the type is a record, and its own text would show the key.</summary>
    public override string ToString() => Root.ToString();
}
