using Mujaz.Text;

namespace Mujaz.Summaries.Prompting;

/// <summary>
/// Estimates how many tokens a text costs, by script. The divisors are characters per token of <c>o200k_base</c>, the
/// encoding of the GPT-4o family and its successors; docs/prompt.md says how they were measured. Good to about a tenth.
/// </summary>
internal static class TokenEstimate
{
    private const double ArabicCharactersPerToken = 3.0;

    private const double OtherCharactersPerToken = 4.3;

    /// <summary>The estimated tokens of a text, rounded up.</summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        var arabic = 0;
        foreach (var character in text)
        {
            if (ArabicScript.Contains(character))
            {
                arabic++;
            }
        }

        return (int)Math.Ceiling((arabic / ArabicCharactersPerToken) + ((text.Length - arabic) / OtherCharactersPerToken));
    }
}
