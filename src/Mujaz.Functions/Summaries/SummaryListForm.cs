using Microsoft.Net.Http.Headers;
using Mujaz.Functions.Http;

namespace Mujaz.Functions.Summaries;

/// <summary>A form in which the list of stored summaries can be had.</summary>
/// <param name="Name">What <c>format</c> calls it.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Write">Writes a page as UTF-8; given the address of the list and that of the page.</param>
internal sealed record SummaryListForm(string Name, string MediaType, Func<SummaryListBody, SummaryListAddress, byte[]> Write)
{
    private static readonly SummaryListForm[] All =
    [
        new("json", "application/json", SummaryFeed.WriteList),
        new("atom", "application/atom+xml", SummaryFeed.WriteAtom),
        new("jsonfeed", "application/feed+json", SummaryFeed.WriteJsonFeed),
    ];

    /// <summary>The value of <c>Content-Type</c>.</summary>
    public string ContentType => MediaType + "; charset=utf-8";

    /// <summary>The form of that name, or null.</summary>
    public static SummaryListForm? Named(string name) => Array.Find(All, form => form.Name == name);

    /// <summary>The form the caller likes best, or null when none will do.</summary>
    public static SummaryListForm? Negotiate(IList<MediaTypeHeaderValue> accept) => AcceptHeader.Choose(All, form => form.MediaType, accept);
}

/// <summary>Where a page of the list was asked for.</summary>
/// <param name="Root">The address of the list without a query.</param>
/// <param name="Self">The address of the page without a key.</param>
internal sealed record SummaryListAddress(string Root, string Self);
