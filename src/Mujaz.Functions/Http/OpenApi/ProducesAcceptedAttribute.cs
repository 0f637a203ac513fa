namespace Mujaz.Functions.Http.OpenApi;

/// <summary>Tells the API's description that a function can answer 202 with the address of an operation that goes on.</summary>
/// <remarks>The body is the same for all of them: see <see cref="AcceptedBody"/>.</remarks>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ProducesAcceptedAttribute : Attribute
{
    /// <summary>What is said of the response header <c>Retry-After</c>.</summary>
    public const string RetryAfterDescription = "Seconds to wait before asking (again).";

    /// <summary>The headers of the response.</summary>
    public static IReadOnlyList<ResponseHeaderAttribute> Headers { get; } =
    [
        new(StatusCodes.Status202Accepted, "Operation-Location", "The address of the batch: ask there until it has ended."),
        new(StatusCodes.Status202Accepted, "Retry-After", RetryAfterDescription),
    ];
}

/// <summary>The body of answers with 202, registered by the feature that has the operations.</summary>
/// <param name="Type">Its type.</param>
internal sealed record AcceptedBody(Type Type);
