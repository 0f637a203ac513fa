using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Mujaz.Functions.Http;
using Mujaz.Functions.Http.OpenApi;
using Mujaz.Functions.Storage;

namespace Mujaz.Functions.Summaries;

/// <summary><c>GET /api/summaries</c>: what is stored.</summary>
[Tags("Summaries")]
internal sealed class SummaryListFunctions(SummaryList list)
{
    /// <summary>The stored summaries, newest first, a page at a time, as JSON, Atom or JSON Feed.</summary>
    [Function("ListStoredSummaries")]
    [QueryParameters<SummaryListQuery>]
    [RequestHeader("If-None-Match", CacheableResult.IfNoneMatchDescription)]
    [ProducesResponseType<SummaryListBody>(200)]
    [ProducesText(200, "application/atom+xml", "application/feed+json")]
    [ProducesResponseType(304)]
    [ResponseHeader(200, "ETag", CacheableResult.ETagDescription)]
    [ProducesProblems(400, 406, 503)]
    public async Task<IResult> ListAsync([HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "summaries")] HttpRequest request)
    {
        var wanted = SummaryListRequest.Read(request.Query);
        if (!wanted.Succeeded)
        {
            return new ProblemResult(wanted.Problem);
        }

        if ((wanted.Value.Form ?? SummaryListForm.Negotiate(request.GetTypedHeaders().Accept)) is not { } form)
        {
            return new ProblemResult(new Problem(
                406, ProblemCode.NotAcceptable, "The list can be had as application/json, application/atom+xml or application/feed+json."));
        }

        var (articles, next) = await list.GetAsync(wanted.Value, request.HttpContext.RequestAborted);
        var root = $"{request.Scheme}://{request.Host}/api/summaries";
        var body = new SummaryListBody(articles, next is { } place ? AddressOf(request, root, place) : null);
        var address = new SummaryListAddress(root, AddressOf(request, root, wanted.Value.After));
        return new CacheableResult(form.ContentType, form.Write(body, address)) { VaryByAccept = true };
    }

    /// <summary>The address of this page or the next; never with the key, which would go where the address goes.</summary>
    private static string AddressOf(HttpRequest request, string root, ListingKey? after)
    {
        var query = new QueryBuilder(request.Query
            .Where(parameter => parameter.Key is not (QueryArticleOptions.Key or "continuation"))
            .Select(parameter => KeyValuePair.Create(parameter.Key, parameter.Value.ToString())));
        if (after is { } place)
        {
            query.Add("continuation", place.ToString());
        }

        return root + query.ToQueryString();
    }
}
