using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Mujaz.Functions.Batches.Storing;

/// <summary>The secrets that callbacks are signed with, by the convention of Standard Webhooks (https://www.standardwebhooks.com).</summary>
/// <remarks>More than one while a secret is exchanged: every signature is sent, and a receiver accepts the one it knows.</remarks>
internal sealed class CallbackSecret
{
    private const string Prefix = "whsec_";

    // 192 to 512 bits, as the convention has it.
    private const int LeastBytes = 24;
    private const int MostBytes = 64;

    private readonly IReadOnlyList<byte[]> _keys;

    private CallbackSecret(IReadOnlyList<byte[]> keys) => _keys = keys;

    /// <summary>Reads one or more secrets with white space between them: <c>whsec_</c> and the base64 of 24 to 64 bytes.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out CallbackSecret? secret)
    {
        var keys = new List<byte[]>();
        foreach (var part in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var base64 = part.StartsWith(Prefix, StringComparison.Ordinal) ? part[Prefix.Length..] : part;
            var key = new byte[base64.Length];
            if (!Convert.TryFromBase64String(base64, key, out var length) || length is < LeastBytes or > MostBytes)
            {
                secret = null;
                return false;
            }

            keys.Add(key[..length]);
        }

        secret = keys.Count == 0 ? null : new CallbackSecret(keys);
        return secret is not null;
    }

    /// <summary>The value of the header <c>webhook-signature</c>.</summary>
    /// <param name="id">The value of <c>webhook-id</c>.</param>
    /// <param name="timestamp">The value of <c>webhook-timestamp</c>: seconds since 1970.</param>
    /// <param name="body">The body, byte for byte.</param>
    public string Sign(string id, long timestamp, ReadOnlySpan<byte> body)
    {
        var head = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{timestamp}."));
        byte[] signed = [.. head, .. body];
        return string.Join(' ', _keys.Select(key => "v1," + Convert.ToBase64String(HMACSHA256.HashData(key, signed))));
    }
}
