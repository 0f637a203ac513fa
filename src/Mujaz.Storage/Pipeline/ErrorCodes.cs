using Azure;

namespace Mujaz.Storage.Pipeline;

/// <summary>Reads the error code of a response that is not turned into an exception.</summary>
internal static class ErrorCodes
{
    /// <summary>The service's error code.</summary>
    /// <param name="response">A buffered response.</param>
    /// <returns>The code, or null when the response names none.</returns>
    public static string? Of(Response response) =>
        StorageErrorParser.Instance.TryParse(response, out var error, out _) ? error.Code : null;
}
