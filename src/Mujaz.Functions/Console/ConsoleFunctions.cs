using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;
using Mujaz.Functions.Http;

namespace Mujaz.Functions.Console;

/// <summary><c>/api/console/</c>: the page for editors. Its files are for everybody; what they call asks for a key.</summary>
internal sealed class ConsoleFunctions(ConsoleFiles files)
{
    // Nothing from elsewhere, nothing inline: text of an article that got into the markup could still not run.
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly Problem NotFound = new(StatusCodes.Status404NotFound, ProblemCode.NotFound, "The console has no such file.");

    /// <summary>A file of the console.</summary>
    /// <param name="request">The call.</param>
    /// <param name="path">The file, or nothing for the page.</param>
    [Function("GetConsole")]
    [ExcludeFromDescription]
    public IResult Get([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "console/{*path}")] HttpRequest request, string? path)
    {
        // The page names its files relative to itself.
        if (request.Path.Value is { } address && address.EndsWith("/console", StringComparison.OrdinalIgnoreCase))
        {
            return TypedResults.LocalRedirect("~" + address + "/" + request.QueryString);
        }

        if (files.Find(path) is not { } file)
        {
            return new ProblemResult(NotFound);
        }

        var headers = request.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        return new CacheableResult(file.ContentType, file.Content);
    }
}
