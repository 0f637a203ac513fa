using System.Buffers;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Azure.Storage.Blobs;

namespace Mujaz.Functions.Storage;

/// <summary>The names of the blobs that belong to <c>articles/NAME</c>.</summary>
/// <remarks>NAME keeps its extension, so that <c>a.txt</c> and <c>a.html</c> do not overwrite each other's results.</remarks>
internal static class BlobNames
{
    private const int MaxLength = 1024;

    private const string Originals = "originals/";
    private const string Unusable = "unusable/";

    // The longest thing that is written after or before a NAME.
    private const string LongestSuffix = ".report.json";

    /// <summary>The result, in the container <c>summaries</c>.</summary>
    public static string Result(string name) => name + ".json";

    /// <summary>The results of a batch in the order of its input, in the container <c>summaries</c>.</summary>
    public static string Results(string name) => name + ".jsonl";

    /// <summary>What became of a batch, in the container <c>summaries</c>.</summary>
    public static string Report(string name) => name + ".report.json";

    /// <summary>The reason of a rejection, in the container <c>rejected</c>.</summary>
    public static string Rejection(string name) => Reachable(name) + ".json";

    /// <summary>The copy of a rejected original, in the container <c>rejected</c>.</summary>
    public static string RejectedOriginal(string name) => Originals + Reachable(name);

    /// <summary>Whether everything that becomes of <c>articles/NAME</c> can be written under its NAME.</summary>
    public static bool CanHaveResults(string name) => IsUsable(name + LongestSuffix);

    /// <summary>
    /// Whether a blob can be reached by its name. HTTP resolves <c>.</c> and <c>..</c> away, so that a blob with such a segment would
    /// silently be another one; a slash at the end is lost in the address; half a surrogate pair would become another letter, and
    /// control characters belong into no name.
    /// </summary>
    /// <remarks>https://learn.microsoft.com/rest/api/storageservices/naming-and-referencing-containers--blobs--and-metadata</remarks>
    public static bool IsUsable(string name) =>
        name.Length is > 0 and <= MaxLength
        && !name.EndsWith('/')
        && !name.Split('/', '\\').Any(segment => segment is "." or "..")
        && !name.Any(char.IsControl)
        && IsWellFormed(name);

    /// <summary>A blob by its name.</summary>
    /// <exception cref="ArgumentException"><see cref="IsUsable"/> says no.</exception>
    public static BlobClient Blob(this BlobContainerClient container, string name) => IsUsable(name)
        ? container.GetBlobClient(name)
        : throw new ArgumentException("A blob of this name cannot be reached.", nameof(name));

    // What cannot be written under its own name is rejected under one that follows from it, and so is what would be mistaken for the original
    // or the reason of another: without that, the reason of "originals/a" would be the original of "a.json".
    private static string Reachable(string name) => CanHaveResults(name) && !IsReserved(name)
        ? name
        : Unusable + Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes(name.AsSpan())).AsSpan(0, 16));

    private static bool IsReserved(string name) =>
        name.StartsWith(Originals, StringComparison.Ordinal) || name.StartsWith(Unusable, StringComparison.Ordinal);

    private static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out _, out var length) != OperationStatus.Done)
            {
                return false;
            }

            text = text[length..];
        }

        return true;
    }
}
