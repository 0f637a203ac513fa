using System.Globalization;
using System.Security.Cryptography;

namespace Mujaz.Functions.Batches.Storing;

/// <summary>
/// The <c>custom_id</c> of a line of a request file: <c>SEQUENCE-ARTICLE-REQUEST</c>, 56 characters. It says all that is needed
/// to find the answer's place, so that nothing has to be remembered between asking and fetching.
/// </summary>
/// <param name="Sequence">The first item that asked.</param>
/// <param name="ArticleId">Its article.</param>
/// <param name="Request">The fingerprint of the call: whoever would make the very same call may take the answer.</param>
internal sealed record ProviderBatchLineId(int Sequence, string ArticleId, string Request)
{
    private const int SequenceLength = 6;
    private const int ArticleLength = 32;
    private const int RequestLength = 16;

    /// <summary>The fingerprint of a call: the SHA-256 of its body, first quarter.</summary>
    public static string FingerprintOf(ReadOnlySpan<byte> body) =>
        Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, RequestLength / 2));

    /// <summary>Reads one back; null for what is none.</summary>
    public static ProviderBatchLineId? TryParse(string? text)
    {
        if (text?.Split('-') is not [{ Length: SequenceLength } sequence, { Length: ArticleLength } article, { Length: RequestLength } request]
            || !int.TryParse(sequence, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || !article.All(char.IsAsciiHexDigitLower)
            || !request.All(char.IsAsciiHexDigitLower))
        {
            return null;
        }

        return new ProviderBatchLineId(number, article, request);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Sequence:D6}-{ArticleId}-{Request}");
}
