using System.Security.Cryptography;
using System.Text;

namespace Mujaz.Functions.Summaries;

/// <summary>What makes two requests the very same: the SHA-256 of format, query and body, byte for byte.</summary>
internal static class AnswerKey
{
    public static string Of(HttpRequest request, ArticleContent content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{content.Format?.ToString() ?? "json"}\n{request.QueryString.Value}\n"));
        hash.AppendData(content.Bytes.Span);
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(digest);
        return Convert.ToBase64String(digest);
    }
}
