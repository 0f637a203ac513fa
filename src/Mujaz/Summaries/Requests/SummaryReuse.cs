namespace Mujaz.Summaries.Requests;

/// <summary>Which stored summaries may answer a request.</summary>
public enum SummaryReuse
{
    /// <summary>Those of the same article only.</summary>
    Exact,

    /// <summary>Those of a near-duplicate too: wire copy with small changes. The answer says so.</summary>
    Near,
}
