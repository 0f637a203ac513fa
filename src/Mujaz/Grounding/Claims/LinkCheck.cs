using System.Text.RegularExpressions;
using Mujaz.Articles;
using Mujaz.Text;

namespace Mujaz.Grounding;

/// <summary>Looks every web or mail address of a sentence up in the article: what a model adds is an advertisement.</summary>
internal static partial class LinkCheck
{
    /// <summary>Adds a finding for each address the article does not have.</summary>
    public static void Check(TextAnalysis sentence, int index, Article article, List<Finding> findings)
    {
        foreach (var match in Address().EnumerateMatches(sentence.Text))
        {
            var address = sentence.Text.AsSpan(match.Index, match.Length).TrimEnd(".,;:!?)]»\"'");
            if (!article.Text.AsSpan().Contains(address, StringComparison.OrdinalIgnoreCase))
            {
                findings.Add(new Finding(FindingKind.Link, address.ToString(), FindingStatus.NotFound, index, new TextSpan(match.Index, address.Length)));
            }
        }
    }

    [GeneratedRegex(
        @"(?:https?://|www\.)[^\s<>]+|[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+|\b[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.(?:com|net|org|info|ma|fr|io|co|uk|biz|shop|app|xyz)\b(?:/[^\s<>]*)?",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
