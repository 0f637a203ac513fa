using System.Security.Cryptography;
using System.Text;

namespace Mujaz.Glossaries;

/// <summary>
/// A short name for what the glossary says about one article. It is part of the engine version, so that a change of an
/// entry makes new only the summaries of articles in which the entry occurs.
/// </summary>
public static class GlossaryFingerprint
{
    /// <summary>How many hexadecimal digits a fingerprint has.</summary>
    public const int Length = 16;

    /// <summary>The fingerprint of the entries that occur in an article, whatever their order.</summary>
    /// <returns><see cref="Length"/> lower-case hexadecimal digits, or null when there are no entries.</returns>
    public static string? Of(IReadOnlyList<GlossaryEntry> entriesThatOccur)
    {
        ArgumentNullException.ThrowIfNull(entriesThatOccur);
        if (entriesThatOccur.Count == 0)
        {
            return null;
        }

        // Fields are parted by control characters that no name contains, so that no two glossaries read the same.
        var text = new StringBuilder();
        foreach (var entry in entriesThatOccur.OrderBy(entry => entry.Id, StringComparer.Ordinal))
        {
            text.Append(entry.Id).Append('\u001F').Append(entry.Kind).Append('\u001F').AppendJoin('\u001E', entry.Arabic).Append('\u001F')
                .Append(entry.French).Append('\u001F').Append(entry.English).Append('\u001F').AppendJoin('\u001E', entry.Variants).Append('\u001D');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..Length];
    }
}
