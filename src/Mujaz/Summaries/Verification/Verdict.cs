namespace Mujaz.Summaries.Verification;

/// <summary>What the second look says of a sentence.</summary>
internal enum Verdict
{
    /// <summary>The article says it.</summary>
    Supported,

    /// <summary>The article says otherwise.</summary>
    Contradicted,

    /// <summary>The article does not say it.</summary>
    NotSaid,
}
