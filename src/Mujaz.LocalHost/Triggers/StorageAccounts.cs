using System.Collections.Concurrent;
using Mujaz.LocalHost.Configuration;
using Mujaz.Storage;

namespace Mujaz.LocalHost.Triggers;

/// <summary>The storage accounts behind the connection settings that triggers name.</summary>
internal sealed class StorageAccounts(AppSettings settings)
{
    private readonly ConcurrentDictionary<string, StorageAccount> _accounts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The account of the host's own needs.</summary>
    public StorageAccount Default => Get(TriggerBinding.DefaultConnection);

    /// <summary>The account of a connection setting.</summary>
    /// <exception cref="LocalHostException">The setting is missing or broken.</exception>
    public StorageAccount Get(string connection)
    {
        try
        {
            return _accounts.GetOrAdd(connection, name => StorageAccount.FromSettings(setting => settings[setting], name));
        }
        catch (StorageSettingException exception)
        {
            throw new LocalHostException(exception.Message, exception);
        }
    }
}
