using System.Globalization;
using System.Text.Json;
using Mujaz.Functions.Batches.Storing;
using Mujaz.Functions.Http;

namespace Mujaz.Functions.Batches.Contract;

/// <summary>202: a batch was taken in, and <c>Operation-Location</c> says where to look.</summary>
internal sealed class AcceptedBatchResult(BatchHeader header, BatchTally tally, DateTimeOffset now) : IResult, IStatusCodeHttpResult
{
    /// <summary>How long a caller should wait before looking (again).</summary>
    public const int RetryAfterSeconds = 2;

    /// <summary>The value of <c>Preference-Applied</c>, or null.</summary>
    public string? PreferenceApplied { get; init; }

    public int? StatusCode => StatusCodes.Status202Accepted;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var root = BatchAddress.Root(httpContext.Request);
        var response = httpContext.Response;
        response.StatusCode = StatusCodes.Status202Accepted;
        response.ContentType = "application/json; charset=utf-8";
        response.Headers["Operation-Location"] = $"{root}/{header.Id}";
        response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        if (PreferenceApplied is not null)
        {
            response.Headers[PreferHeader.Applied] = PreferenceApplied;
        }

        var body = JsonSerializer.SerializeToUtf8Bytes(header.ToBody(tally, root, now), BatchJson.Wire.BatchBody);
        await response.Body.WriteAsync(body, httpContext.RequestAborted);
    }
}
