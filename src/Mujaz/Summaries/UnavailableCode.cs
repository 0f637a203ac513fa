namespace Mujaz.Summaries;

/// <summary>Why a language is missing, or a summary is not verified. The values are part of the public contract.</summary>
public static class UnavailableCode
{
    /// <summary>Only a model can write this language for this article, and none is configured or reachable.</summary>
    public const string ModelRequired = "modelRequired";

    /// <summary>A content filter refused the article or the answer.</summary>
    public const string ContentFiltered = "contentFiltered";

    /// <summary>The model refused to answer.</summary>
    public const string Refused = "refused";

    /// <summary>The answer was cut off even with the larger token limit.</summary>
    public const string Truncated = "truncated";

    /// <summary>The model's answer was unusable: empty, malformed or in the wrong language.</summary>
    public const string InvalidAnswer = "invalidAnswer";

    /// <summary>The checks dropped every sentence.</summary>
    public const string NotGrounded = "notGrounded";

    /// <summary>A summary has more sentences than a second look takes; those behind are not judged.</summary>
    public const string TooManySentences = "tooManySentences";

    /// <summary>The day's token budget is spent.</summary>
    public const string BudgetSpent = "budgetSpent";
}
