using Mujaz.Functions.Http;

namespace Mujaz.Functions.Summaries;

/// <summary>Checks an article id in a path.</summary>
internal static class ArticleId
{
    /// <summary>How many hexadecimal digits an id has.</summary>
    public const int Length = 32;

    public static bool IsValid(string id) => id.Length == Length && id.All(char.IsAsciiHexDigitLower);

    public static Problem Invalid { get; } = new(
        StatusCodes.Status400BadRequest,
        ProblemCode.InvalidId,
        "An article's id is 32 lower-case hexadecimal digits.");

    public static Problem NotFound { get; } = new(
        StatusCodes.Status404NotFound,
        ProblemCode.SummaryNotFound,
        "There is no summary for this id. It was never made, has expired or was taken down.");
}
