namespace Mujaz.Summaries.Requests;

/// <summary>What is wrong with one field of a request. Of what the caller wrote it repeats no more than is needed to find the place.</summary>
/// <param name="Field">
/// The field's name as the caller wrote it, with the index for a list's item: <c>languages[1]</c>; cut to <see cref="MaxField"/> characters.
/// </param>
/// <param name="Code">A value of <see cref="FieldErrorCode"/>.</param>
/// <param name="Detail">One sentence for people, cut to <see cref="MaxDetail"/> characters.</param>
public sealed record FieldError(string Field, string Code, string Detail)
{
    /// <summary>The most characters of <see cref="Field"/>.</summary>
    public const int MaxField = 100;

    /// <summary>The most characters of <see cref="Detail"/>.</summary>
    public const int MaxDetail = 400;

    /// <summary>The field's name.</summary>
    public string Field { get; init; } = Cut(Field, MaxField);

    /// <summary>One sentence for people.</summary>
    public string Detail { get; init; } = Cut(Detail, MaxDetail);

    /// <summary>The beginning of a text, with an ellipsis for the rest; no character is cut in half.</summary>
    private static string Cut(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var end = length - 1;
        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[end - 1]) ? end - 1 : end), "…");
    }
}
