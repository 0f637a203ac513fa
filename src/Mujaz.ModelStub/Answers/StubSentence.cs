using System.Globalization;
using System.Text.RegularExpressions;

namespace Mujaz.ModelStub.Answers;

/// <summary>A numbered line of a prompt: <c>[3] The text.</c></summary>
/// <param name="Numbers">The numbers in the brackets: one of a sentence, some of a fact.</param>
/// <param name="Text">The text without its numbers, runs of white space made one space.</param>
internal sealed partial record StubSentence(IReadOnlyList<int> Numbers, string Text)
{
    /// <summary>Reads a line; null when it has no number in front.</summary>
    public static StubSentence? Parse(string line)
    {
        var match = Numbered().Match(line);
        if (!match.Success)
        {
            return null;
        }

        var numbers = match.Groups[1].Value.Split(',').Select(number => int.Parse(number, CultureInfo.InvariantCulture));
        return new StubSentence([.. numbers], Normalize(match.Groups[2].Value));
    }

    /// <summary>One space for every run of white space, none around.</summary>
    public static string Normalize(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"^\s*\[([0-9]{1,6}(?:,[0-9]{1,6})*)\]\s*(.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}
