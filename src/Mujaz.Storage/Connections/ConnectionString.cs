using Azure;

namespace Mujaz.Storage.Connections;

/// <summary>Reads storage connection strings: https://learn.microsoft.com/azure/storage/common/storage-configure-connection-string</summary>
internal static class ConnectionString
{
    private const string DefaultEndpointSuffix = "core.windows.net";

    // The published account of the emulator: https://learn.microsoft.com/azure/storage/common/storage-use-azurite
    private const string DevelopmentAccountName = "devstoreaccount1";
    private const string DevelopmentAccountKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    /// <summary>Reads a connection string.</summary>
    /// <param name="value">The connection string.</param>
    /// <param name="settingName">The setting it comes from, for messages.</param>
    /// <returns>The endpoints and the way to authorise.</returns>
    /// <exception cref="StorageSettingException">A part is missing or malformed.</exception>
    public static StorageEndpoints Parse(string value, string settingName)
    {
        var parts = Split(value, settingName);
        if (parts.TryGetValue("UseDevelopmentStorage", out var development))
        {
            return string.Equals(development, "true", StringComparison.OrdinalIgnoreCase)
                ? Development(parts, settingName)
                : throw new StorageSettingException(settingName, "has 'UseDevelopmentStorage' with a value other than 'true'.");
        }

        parts.TryGetValue("AccountName", out var account);
        var endpoints = new StorageEndpoints
        {
            Blob = Endpoint(parts, "Blob", account, settingName),
            Queue = Endpoint(parts, "Queue", account, settingName),
            Table = Endpoint(parts, "Table", account, settingName),
            AccountName = account,
            AccountKey = Key(parts, settingName),
            Sas = parts.TryGetValue("SharedAccessSignature", out var sas) ? new AzureSasCredential(sas.TrimStart('?')) : null,
        };
        RequireWhole(endpoints, settingName);
        return endpoints;
    }

    private static void RequireWhole(StorageEndpoints endpoints, string settingName)
    {
        if (endpoints.AccountKey is not null && string.IsNullOrEmpty(endpoints.AccountName))
        {
            throw new StorageSettingException(settingName, "has an 'AccountKey' without an 'AccountName'.");
        }

        if (endpoints.AccountKey is null && endpoints.Sas is null)
        {
            throw new StorageSettingException(settingName, "has neither 'AccountKey' nor 'SharedAccessSignature'.");
        }

        if (endpoints is { Blob: null, Queue: null, Table: null })
        {
            throw new StorageSettingException(settingName, "has neither an 'AccountName' nor an endpoint such as 'BlobEndpoint'.");
        }
    }

    private static Dictionary<string, string> Split(string value, string settingName)
    {
        var parts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            // Keys end in '=' and signatures hold some, so only the first one separates.
            var separator = part.IndexOf('=', StringComparison.Ordinal);
            if (separator <= 0)
            {
                throw new StorageSettingException(settingName, "is not a storage connection string: a part is not of the form Name=value.");
            }

            if (!parts.TryAdd(part[..separator], part[(separator + 1)..]))
            {
                throw new StorageSettingException(settingName, $"has '{part[..separator]}' twice.");
            }
        }

        return parts;
    }

    private static StorageEndpoints Development(Dictionary<string, string> parts, string settingName)
    {
        var host = parts.TryGetValue("DevelopmentStorageProxyUri", out var proxy)
            ? AbsoluteUri(proxy, "DevelopmentStorageProxyUri", settingName).GetLeftPart(UriPartial.Scheme) + new Uri(proxy).Host
            : "http://127.0.0.1";
        return new StorageEndpoints
        {
            Blob = new Uri($"{host}:10000/{DevelopmentAccountName}"),
            Queue = new Uri($"{host}:10001/{DevelopmentAccountName}"),
            Table = new Uri($"{host}:10002/{DevelopmentAccountName}"),
            AccountName = DevelopmentAccountName,
            AccountKey = Convert.FromBase64String(DevelopmentAccountKey),
        };
    }

    private static byte[]? Key(Dictionary<string, string> parts, string settingName)
    {
        if (!parts.TryGetValue("AccountKey", out var text))
        {
            return null;
        }

        var key = new byte[text.Length];
        return text.Length > 0 && Convert.TryFromBase64String(text, key, out var length)
            ? key[..length]
            : throw new StorageSettingException(settingName, "has an 'AccountKey' that is not Base64.");
    }

    private static Uri? Endpoint(Dictionary<string, string> parts, string service, string? account, string settingName)
    {
        var name = service + "Endpoint";
        if (parts.TryGetValue(name, out var endpoint))
        {
            return AbsoluteUri(endpoint, name, settingName);
        }

        if (string.IsNullOrEmpty(account))
        {
            return null;
        }

        var protocol = parts.GetValueOrDefault("DefaultEndpointsProtocol", "https");
        var suffix = parts.GetValueOrDefault("EndpointSuffix", DefaultEndpointSuffix);
        return AbsoluteUri($"{protocol}://{account}.{service.ToLowerInvariant()}.{suffix}", "AccountName, DefaultEndpointsProtocol or EndpointSuffix", settingName);
    }

    private static Uri AbsoluteUri(string value, string partName, string settingName) =>
        Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https")
            ? uri
            : throw new StorageSettingException(settingName, $"has no valid http(s) address in '{partName}'.");
}
