namespace Mujaz.Grounding;

/// <summary>Looks every month, weekday and day of a sentence up in those of the article.</summary>
internal static class DateCheck
{
    /// <summary>Adds a finding for each date the article does not have.</summary>
    public static void Check(TextAnalysis sentence, int index, ArticleFacts facts, List<Finding> findings)
    {
        foreach (var date in sentence.Dates)
        {
            if (date.IsCertain && StatusOf(date, facts.Dates) is { } status)
            {
                findings.Add(new Finding(FindingKind.Date, date.Span.Of(sentence.Text).ToString(), status, index, date.Span));
            }
        }
    }

    private static FindingStatus? StatusOf(DateMention date, DateFacts facts)
    {
        if ((date.Month > 0 && !facts.ContainsMonth(date.Month)) || (date.Weekday > 0 && !facts.ContainsWeekday(date.Weekday)))
        {
            return FindingStatus.NotFound;
        }

        // The day is in the article, but with another month: 14 April for 14 May.
        return date.Day > 0 && facts.HasDaysOf(date.Month) && !facts.ContainsDay(date.Day, date.Month) ? FindingStatus.Mismatch : null;
    }
}
