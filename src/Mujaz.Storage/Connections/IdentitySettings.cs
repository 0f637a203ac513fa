namespace Mujaz.Storage.Connections;

/// <summary>
/// Reads identity-based connections as Azure Functions does:
/// https://learn.microsoft.com/azure/azure-functions/functions-reference#configure-an-identity-based-connection
/// </summary>
/// <param name="setting">Looks a setting up by its full name; null when it is not set.</param>
/// <param name="prefix">The connection's name.</param>
internal sealed class IdentitySettings(Func<string, string?> setting, string prefix)
{
    /// <summary>The endpoints the settings name, or null when they name none.</summary>
    /// <returns>Endpoints without key and SAS.</returns>
    /// <exception cref="StorageSettingException">An address or the account name is malformed.</exception>
    public StorageEndpoints? Read()
    {
        var account = AccountName();
        var endpoints = new StorageEndpoints
        {
            AccountName = account,
            Blob = ServiceUri("blob", account),
            Queue = ServiceUri("queue", account),
            Table = ServiceUri("table", account),
        };
        return endpoints is { Blob: null, Queue: null, Table: null } ? null : endpoints;
    }

    private string? AccountName()
    {
        var (name, account) = Find("accountName");
        if (string.IsNullOrEmpty(account))
        {
            return null;
        }

        return account.All(char.IsAsciiLetterOrDigit) && account.Length is >= 3 and <= 24
            ? account
            : throw new StorageSettingException(name, "is not a storage account name (3 to 24 lower-case letters and digits).");
    }

    private Uri? ServiceUri(string service, string? account)
    {
        var (name, value) = Find(service + "ServiceUri");
        if (string.IsNullOrEmpty(value))
        {
            return account is null ? null : new Uri($"https://{account}.{service}.core.windows.net");
        }

        // A token sent in clear text could be read on the way.
        return Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps
            ? uri
            : throw new StorageSettingException(name, "is not an https address.");
    }

    /// <summary>Environment variables separate with "__" and configuration files with ":"; both may be asked for.</summary>
    private (string Name, string? Value) Find(string key)
    {
        var name = $"{prefix}__{key}";
        return setting(name) is { Length: > 0 } value ? (name, value) : ($"{prefix}:{key}", setting($"{prefix}:{key}")) switch
        {
            (_, null or "") => (name, null),
            var found => found,
        };
    }
}
