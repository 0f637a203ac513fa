namespace Mujaz.Summaries.Answers;

/// <summary>Finds the JSON in an answer of a server that knows no structured outputs.</summary>
internal static class JsonText
{
    /// <summary>From the first opening brace to the last closing one; the content itself when it has no such pair.</summary>
    /// <remarks>Covers code fences and sentences before and after. A cut-off object stays cut off and fails to parse.</remarks>
    public static string Of(string content)
    {
        var start = content.IndexOf('{', StringComparison.Ordinal);
        var end = content.LastIndexOf('}');
        return start >= 0 && end > start ? content[start..(end + 1)] : content;
    }
}
