using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Options;
using Mujaz.Functions.Http;
using Mujaz.Functions.Model.Budgets;

namespace Mujaz.Functions.Limits;

/// <summary>Lets each key have its share of requests, and says how much of it is left (draft-ietf-httpapi-ratelimit-headers-10).</summary>
/// <remarks>
/// A bucket that fills evenly over the minute: a desk may send its evening's articles at once. Each instance counts for itself. What needs no key
/// has no limit.
/// </remarks>
internal sealed class KeyLimitMiddleware(IOptions<LimitOptions> options) : IFunctionsWorkerMiddleware, IDisposable
{
    private const string Policy = "requests";
    private const int WindowSeconds = 60;

    private readonly int? _quota = options.Value.RequestsPerMinute;
    private readonly PartitionedRateLimiter<string>? _limiter = options.Value.RequestsPerMinute is { } quota ? CreateLimiter(quota) : null;

    /// <inheritdoc/>
    /// <exception cref="ProblemException">429: the key has used its share up.</exception>
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is { } http && KeyOf(http.Request) is { } key)
        {
            Caller.Current = Caller.Of(key);
            Take(http, Caller.Current);
        }

        await next(context);
    }

    /// <inheritdoc/>
    public void Dispose() => _limiter?.Dispose();

    /// <summary>Counts a request.</summary>
    internal void Take(HttpContext http, string caller)
    {
        if (_limiter is null || _quota is not { } quota)
        {
            return;
        }

        using var lease = _limiter.AttemptAcquire(caller);
        var left = (int)(_limiter.GetStatistics(caller)?.CurrentAvailablePermits ?? 0);
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var retryAfter) ? retryAfter : TimeSpan.FromSeconds((double)WindowSeconds / quota);
        http.Response.OnStarting(() =>
        {
            http.Response.Headers["RateLimit-Policy"] = string.Create(CultureInfo.InvariantCulture, $"\"{Policy}\";q={quota};w={WindowSeconds}");
            http.Response.Headers["RateLimit"] = string.Create(CultureInfo.InvariantCulture, $"\"{Policy}\";r={left};t={SecondsUntilFull(quota, left)}");
            return Task.CompletedTask;
        });
        if (!lease.IsAcquired)
        {
            throw new ProblemException(new Problem(
                StatusCodes.Status429TooManyRequests,
                ProblemCode.RateLimited,
                string.Create(CultureInfo.InvariantCulture, $"This key may send {quota} requests a minute. Try again later, or send a batch."))
            {
                RetryAfter = wait,
            });
        }
    }

    private static string? KeyOf(HttpRequest request) =>
        request.Headers["x-functions-key"].ToString() is { Length: > 0 } header ? header
        : request.Query["code"].ToString() is { Length: > 0 } query ? query
        : null;

    private static int SecondsUntilFull(int quota, int left) => (int)Math.Ceiling((double)(quota - left) * WindowSeconds / quota);

    private static PartitionedRateLimiter<string> CreateLimiter(int quota) => PartitionedRateLimiter.Create<string, string>(caller =>
        RateLimitPartition.GetTokenBucketLimiter(caller, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = quota,
            TokensPerPeriod = Math.Max(1, quota / WindowSeconds),
            ReplenishmentPeriod = TimeSpan.FromSeconds((double)WindowSeconds * Math.Max(1, quota / WindowSeconds) / quota),
            QueueLimit = 0,
        }));
}
