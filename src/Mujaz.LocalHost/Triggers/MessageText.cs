using System.Text;

namespace Mujaz.LocalHost.Triggers;

/// <summary>The texts of queue messages, plain or in base64.</summary>
internal static class MessageText
{
    /// <summary>The text as a function sees it, or <see langword="null"/> when it should be base64 and is not.</summary>
    public static string? Decode(string stored, bool base64)
    {
        if (!base64)
        {
            return stored;
        }

        var buffer = new byte[stored.Length];
        return Convert.TryFromBase64String(stored, buffer, out var length) ? Encoding.UTF8.GetString(buffer, 0, length) : null;
    }

    /// <summary>The text as it is stored.</summary>
    public static string Encode(string text, bool base64) => base64 ? Convert.ToBase64String(Encoding.UTF8.GetBytes(text)) : text;
}
