using System.Security.Cryptography;
using System.Text;

namespace Mujaz.Functions.Model.Budgets;

/// <summary>On whose account work is done: the hash of a key, never the key. It goes along with the work, as the trace does.</summary>
internal static class Caller
{
    private const int HashBytes = 12;

    private static readonly AsyncLocal<string?> Ambient = new();

    /// <summary>The caller of the work under way; null for what no key has asked for, such as blobs.</summary>
    public static string? Current
    {
        get => Ambient.Value;
        set => Ambient.Value = value;
    }

    /// <summary>The name of whoever holds a key: 24 hexadecimal digits that do not lead back to it, since keys are long and random.</summary>
    public static string Of(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, HashBytes));
}
