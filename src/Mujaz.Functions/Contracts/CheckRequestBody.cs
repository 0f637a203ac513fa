namespace Mujaz.Functions.Contracts;

/// <summary>The JSON body of <c>POST /api/checks</c>, for the API's description.</summary>
internal sealed record CheckRequestBody
{
    /// <summary>The article's text; this or <c>id</c>.</summary>
    public string? Text { get; init; }

    /// <summary>The id of a stored article; this or <c>text</c>.</summary>
    public string? Id { get; init; }

    /// <summary>The summary to check.</summary>
    public required string Summary { get; init; }

    /// <summary>The summary's headline.</summary>
    public string? Headline { get; init; }

    /// <summary>The language the summary is in: ar, fr or en.</summary>
    public required string Language { get; init; }
}
