using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Mujaz.Functions.Batches;

/// <summary>What the query of <c>POST /api/batches</c> says of the batch; for the API's description.</summary>
internal sealed record BatchQuery
{
    /// <summary>An https address that is called when the batch is completed.</summary>
    [Url]
    public string? CallbackUrl { get; init; }

    /// <summary>How many days the batch is kept after it has ended.</summary>
    [Range(1, 365)]
    public int? TtlDays { get; init; }

    /// <summary>standard, or economy for the provider's Batch API: cheaper and slower.</summary>
    [AllowedValues("standard", "economy"), DefaultValue("standard")]
    public string? Tier { get; init; }

    /// <summary>With tier=economy: how many hours the provider may take before normal calls follow.</summary>
    [Range(1, 24)]
    public int? EconomyHours { get; init; }
}

/// <summary>What the query of <c>GET /api/batches</c> says; for the API's description.</summary>
internal sealed record BatchPageQuery
{
    /// <summary>How many batches a page has.</summary>
    [Range(1, 100), DefaultValue(20)]
    public int? Top { get; init; }

    /// <summary>Where the page begins: taken from nextLink as it is.</summary>
    public string? Continuation { get; init; }
}
