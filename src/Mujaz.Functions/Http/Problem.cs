using Mujaz.Summaries.Requests;

namespace Mujaz.Functions.Http;

/// <summary>A problem document (RFC 9457) before it is written.</summary>
/// <param name="Status">The HTTP status code, 400 to 599.</param>
/// <param name="Code">A value of <see cref="ProblemCode"/>.</param>
/// <param name="Detail">One or two sentences for people; never any of the article's text.</param>
internal sealed record Problem(int Status, string Code, string Detail)
{
    /// <summary>The most fields that are named one by one: whoever has more wrong repairs these first.</summary>
    public const int MaxErrors = 20;

    /// <summary>What is wrong with single fields, in the order of the request; the first <see cref="MaxErrors"/>.</summary>
    public IReadOnlyList<FieldError> Errors
    {
        get;
        init => field = value.Count <= MaxErrors ? value : [.. value.Take(MaxErrors)];
    } = [];

    /// <summary>When to try again; goes into the <c>Retry-After</c> header too, in whole seconds.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>When an embargo ends that prevents the answer.</summary>
    public DateTimeOffset? EmbargoUntil { get; init; }

    /// <summary>The categories a content filter named.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>A request with wrong fields.</summary>
    public static Problem Invalid(IReadOnlyList<FieldError> errors) => new(
        StatusCodes.Status400BadRequest,
        ProblemCode.InvalidRequest,
        errors.Count switch
        {
            1 => errors[0].Detail,
            <= MaxErrors => $"{errors.Count} fields are wrong; see errors.",
            _ => $"{errors.Count} fields are wrong; errors has the first {MaxErrors}.",
        })
    {
        Errors = errors,
    };
}
