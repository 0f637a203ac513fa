using System.Net.Http.Headers;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Mujaz.Functions.Http;

/// <summary>What stands around the worker's own ASP.NET pipeline: compression, and problem documents for bare statuses.</summary>
/// <remarks>
/// After <c>next</c> nothing may ask <c>HttpContext.RequestServices</c>: they are the invocation's, which has ended.
/// </remarks>
internal sealed class WebPipeline : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(ForbidSniffingAsync);
        app.Use(WeakenETagOfCompressedAsync);
        app.UseResponseCompression();
        app.Use(DescribeBareStatusAsync);
        app.Use((context, next) =>
        {
            ContentCoding.Note(context);
            return next(context);
        });
        app.UseRequestDecompression();
        next(app);
    };

    /// <summary>No browser may take an article's text for a page or a script of ours (https://fetch.spec.whatwg.org/#x-content-type-options-header).</summary>
    private static Task ForbidSniffingAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(
            static state =>
            {
                ((HttpResponse)state).Headers.XContentTypeOptions = "nosniff";
                return Task.CompletedTask;
            },
            context.Response);
        return next(context);
    }

    /// <summary>A strong ETag names bytes; the compressed ones are others (RFC 9110, 8.8.1).</summary>
    private static Task WeakenETagOfCompressedAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(
            static state =>
            {
                var headers = ((HttpResponse)state).Headers;
                if (headers.ContentEncoding.Count > 0 && EntityTagHeaderValue.TryParse(headers.ETag, out var etag) && !etag.IsWeak)
                {
                    headers.ETag = "W/" + etag.Tag;
                }

                return Task.CompletedTask;
            },
            context.Response);
        return next(context);
    }

    private static async Task DescribeBareStatusAsync(HttpContext context, RequestDelegate next)
    {
        await next(context);
        if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null, ContentLength: null })
        {
            await new ProblemResult(OfStatus(context)).ExecuteAsync(context);
        }
    }

    private static Problem OfStatus(HttpContext context) => context.Response.StatusCode switch
    {
        StatusCodes.Status404NotFound => new(404, ProblemCode.NotFound, "There is nothing at this address."),
        StatusCodes.Status405MethodNotAllowed => new(405, "methodNotAllowed", $"{context.Request.Method} is not possible here."),
        StatusCodes.Status415UnsupportedMediaType => new(415, ProblemCode.UnsupportedMediaType, "The content type is not supported here."),
        var status => new(status, ProblemCode.InvalidRequest, "The request could not be served."),
    };
}

/// <summary>Registers the web pipeline.</summary>
internal static class WebPipelineRegistration
{
    private static readonly string[] CompressedTypes =
    [
        "application/json", ProblemResult.MediaType, "application/x-ndjson", "text/plain", "text/markdown", "text/html", "text/csv",
        "text/css", "text/javascript", "application/atom+xml", "application/feed+json",
    ];

    public static IServiceCollection AddWebPipeline(this IServiceCollection services) => services
        .AddSingleton<IStartupFilter, WebPipeline>()
        .AddRequestDecompression()
        .AddResponseCompression(options =>
        {
            options.MimeTypes = CompressedTypes;
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();

            // The host ends TLS. Bodies hold no secret that a caller could guess at by adding text of its own.
            options.EnableForHttps = true;
        })
        .Configure<KestrelServerOptions>(options =>
        {
            options.AddServerHeader = false;

            // Each function that reads a body has a limit of its own, and batches have the largest.
            options.Limits.MaxRequestBodySize = null;
        });

    /// <summary>Leaves the framework's own account of each request out of the log: it contains query strings, which may hold keys.</summary>
    public static IServiceCollection AddQuietLogging(this IServiceCollection services) => services.AddLogging(logging => logging
        .AddFilter("Microsoft", LogLevel.Warning)
        .AddFilter("System", LogLevel.Warning)
        .AddFilter("Azure", LogLevel.Warning));
}
