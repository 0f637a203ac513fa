namespace Mujaz.Functions.Batches.Storing;

/// <summary>Why requests of an economy batch were not answered by the provider's Batch API.</summary>
internal static class ProviderBatchReason
{
    /// <summary>The server has no Batch API.</summary>
    public const string Unsupported = "unsupported";

    /// <summary>The deadline came first.</summary>
    public const string Deadline = "deadline";

    /// <summary>The provider does not know its batch any more.</summary>
    public const string Lost = "lost";

    /// <summary>The provider refused the request file or the batch.</summary>
    public const string Refused = "refused";

    /// <summary>The provider's own completion window passed.</summary>
    public const string Expired = "expired";

    /// <summary>One sentence for the report.</summary>
    public static string Explain(string reason) => reason switch
    {
        Unsupported => "The model's server has no Batch API: the articles were summarised by normal calls at the full price.",
        Deadline => "The provider's batch was not done by the deadline: what was missing was made by normal calls.",
        Lost => "The provider lost a batch: what was missing was made by normal calls.",
        Expired => "The provider's completion window passed: what was missing was made by normal calls.",
        _ => $"The provider refused a batch ({reason}): its articles were summarised by normal calls at the full price.",
    };
}
