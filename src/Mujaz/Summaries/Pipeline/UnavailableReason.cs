namespace Mujaz.Summaries.Pipeline;

/// <summary>Says why a language is missing.</summary>
internal static class UnavailableReason
{
    /// <summary>The reason a model's outcome gives.</summary>
    public static Unavailable Of(ModelOutcome outcome) => outcome.Kind switch
    {
        ModelOutcomeKind.Truncated => new(
            UnavailableCode.Truncated, "The model's answer was cut off, also with twice the token limit."),
        ModelOutcomeKind.Refused => new(UnavailableCode.Refused, "The model refused to answer."),
        ModelOutcomeKind.ContentFiltered => new(UnavailableCode.ContentFiltered, FilterDetail(outcome)),
        ModelOutcomeKind.Empty => new(UnavailableCode.InvalidAnswer, "The model answered twice without content."),
        ModelOutcomeKind.BudgetSpent => new(UnavailableCode.BudgetSpent, "The token budget of the day is spent."),
        ModelOutcomeKind.NotConfigured => new(
            UnavailableCode.ModelRequired, outcome.Detail ?? "No model is configured."),
        ModelOutcomeKind.Throttled => new(UnavailableCode.ModelRequired, "The model's provider throttles calls."),
        ModelOutcomeKind.Unreachable => new(UnavailableCode.ModelRequired, "The model could not be reached."),
        ModelOutcomeKind.Rejected => new(UnavailableCode.ModelRequired, "The model's provider rejected the call."),
        _ => new(UnavailableCode.InvalidAnswer, "The model's answer could not be used."),
    };

    /// <summary>The reason when an answer came and could not be used, repair included.</summary>
    public static Unavailable InvalidAnswer(IEnumerable<string> problems) =>
        new(UnavailableCode.InvalidAnswer, "The model's answer could not be used: " + string.Join(' ', problems));

    /// <summary>The reason when a second look was answered, and its judgements cannot be believed.</summary>
    public static Unavailable InvalidJudgement { get; } =
        new(UnavailableCode.InvalidAnswer, "The model's judgements could not be used: they do not fit the sentences, or reject most of them.");

    /// <summary>The reason when a summary has more sentences than a second look takes.</summary>
    public static Unavailable TooManySentences(int most) =>
        new(UnavailableCode.TooManySentences, $"Only the first {most} sentences were judged.");

    /// <summary>The reason when the checks left nothing of a summary.</summary>
    public static Unavailable NotGrounded { get; } =
        new(UnavailableCode.NotGrounded, "No sentence of the summary passed the checks against the article.");

    private static string FilterDetail(ModelOutcome outcome) => outcome.FilterCategories.Count == 0
        ? "A content filter refused the article or the answer."
        : $"A content filter refused the article or the answer ({string.Join(", ", outcome.FilterCategories)}).";
}
