namespace Mujaz.Summaries;

/// <summary>How long a summary is to be; the names are those of Azure AI Language's <c>summaryLength</c>.</summary>
public enum SummaryLength
{
    /// <summary>One sentence.</summary>
    OneSentence,

    /// <summary>About two sentences.</summary>
    Short,

    /// <summary>About four sentences.</summary>
    Medium,

    /// <summary>About seven sentences.</summary>
    Long,
}
