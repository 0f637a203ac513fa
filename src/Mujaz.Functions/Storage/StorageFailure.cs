using Azure;
using Azure.Identity;

namespace Mujaz.Functions.Storage;

/// <summary>Distinguishes storage that is away from storage that refuses: the one place that knows what the clients throw.</summary>
internal static class StorageFailure
{
    /// <summary>The error code of a call that the service did not answer.</summary>
    public const string NoAnswerCode = "StorageDidNotAnswer";

    /// <summary>
    /// Whether the call may succeed later as it is: no answer, an answer of a service that is busy or broken, or access that is refused
    /// until it is granted again.
    /// </summary>
    public static bool IsAway(this RequestFailedException exception) => exception.Status
        is 0
        or StatusCodes.Status401Unauthorized
        or StatusCodes.Status403Forbidden
        or StatusCodes.Status408RequestTimeout
        or StatusCodes.Status429TooManyRequests
        or >= StatusCodes.Status500InternalServerError;

    /// <summary>Whether an exception says that no answer came, or no token to ask with: after retries the clients throw several as one.</summary>
    public static bool IsNoAnswer(Exception exception) => exception switch
    {
        RequestFailedException failed => failed.Status == 0,
        AggregateException several => several.InnerExceptions.All(IsNoAnswer),
        _ => exception is IOException or HttpRequestException or OperationCanceledException or AuthenticationFailedException,
    };

    /// <summary>The named outcome of a call without an answer.</summary>
    public static RequestFailedException NoAnswer(Exception? cause) =>
        cause is RequestFailedException { ErrorCode: NoAnswerCode } known
            ? known
            : new RequestFailedException(0, "The storage did not answer.", NoAnswerCode, cause);
}
