using Mujaz.Summaries.Requests;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Mujaz.Functions.Contracts;
using Mujaz.Functions.Glossaries;
using Mujaz.Functions.Problems;
using Mujaz.Functions.Requests;
using Mujaz.Glossaries;

namespace Mujaz.Functions.Endpoints;

/// <summary><c>/api/glossary</c>: how the house spells names.</summary>
internal static class GlossaryEndpoints
{
    private const long MaxEntryBytes = 64 * 1024;
    private const long MaxImportBytes = 8 * 1024 * 1024;

    public static void MapGlossary(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/glossary", ListAsync)
            .WithName("getGlossary").WithSummary("All entries, as JSON or CSV by Accept.").Produces<GlossaryListBody>();
        routes.MapPost("/api/glossary", ImportAsync)
            .WithName("importGlossary").WithSummary("Adds or replaces entries, from a JSON array or CSV; all or none.")
            .DescribeBody<GlossaryEntryBody[]>("text/csv").Produces<GlossaryImportBody>().ProducesProblems(400, 413, 415);
        routes.MapGet("/api/glossary/{id}", GetAsync)
            .WithName("getGlossaryEntry").WithSummary("One entry.").Produces<GlossaryEntryBody>().ProducesProblems(400, 404);
        routes.MapPut("/api/glossary/{id}", PutAsync)
            .WithName("putGlossaryEntry").WithSummary("Adds or replaces one entry.").DescribeBody<GlossaryEntryBody>().Produces<GlossaryEntryBody>().ProducesProblems(400, 413, 415);
        routes.MapDelete("/api/glossary/{id}", DeleteAsync)
            .WithName("deleteGlossaryEntry").WithSummary("Takes one entry out.").Produces(204).ProducesProblems(400);
    }

    private static async Task<IResult> ListAsync(HttpContext context, HouseGlossary glossary)
    {
        var entries = await glossary.RefreshAsync(context.RequestAborted).ConfigureAwait(false);
        return context.Request.GetTypedHeaders().Accept.Any(range => range.MediaType == "text/csv")
            ? TypedResults.Text(ToCsv(entries), "text/csv; charset=utf-8")
            : TypedResults.Json(new GlossaryListBody([.. entries.Select(ToBody)]), ContractJson.Wire.GlossaryListBody);
    }

    private static async Task<IResult> GetAsync(HttpContext context, string id, HouseGlossary glossary)
    {
        if (!GlossaryEntryReader.IsValidId(id))
        {
            return new ProblemResult(InvalidId);
        }

        var entries = await glossary.RefreshAsync(context.RequestAborted).ConfigureAwait(false);
        return entries.FirstOrDefault(entry => entry.Id == id) is { } found
            ? TypedResults.Json(ToBody(found), ContractJson.Wire.GlossaryEntryBody)
            : new ProblemResult(new Problem(StatusCodes.Status404NotFound, ProblemCode.NotFound, "There is no such entry."));
    }

    private static async Task<IResult> PutAsync(HttpContext context, string id, GlossaryStore store, HouseGlossary glossary)
    {
        if (!GlossaryEntryReader.IsValidId(id))
        {
            return new ProblemResult(InvalidId);
        }

        var entry = await JsonBody.ReadAsync<GlossaryEntry>(context.Request, MaxEntryBytes, body => ReadOne(body, id), context.RequestAborted).ConfigureAwait(false);
        if (!entry.Succeeded)
        {
            return new ProblemResult(entry.Problem);
        }

        await store.PutAsync([entry.Value], context.RequestAborted).ConfigureAwait(false);
        await glossary.RefreshAsync(context.RequestAborted).ConfigureAwait(false);
        return TypedResults.Json(ToBody(entry.Value), ContractJson.Wire.GlossaryEntryBody);
    }

    private static async Task<IResult> DeleteAsync(HttpContext context, string id, GlossaryStore store, HouseGlossary glossary)
    {
        if (!GlossaryEntryReader.IsValidId(id))
        {
            return new ProblemResult(InvalidId);
        }

        await store.DeleteAsync(id, context.RequestAborted).ConfigureAwait(false);
        await glossary.RefreshAsync(context.RequestAborted).ConfigureAwait(false);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> ImportAsync(HttpContext context, GlossaryStore store, HouseGlossary glossary, IOptions<GlossaryOptions> options)
    {
        var entries = await GlossaryImportReader.ReadAsync(context.Request, MaxImportBytes, options.Value.MaxImport, context.RequestAborted).ConfigureAwait(false);
        if (!entries.Succeeded)
        {
            return new ProblemResult(entries.Problem);
        }

        await store.PutAsync(entries.Value, context.RequestAborted).ConfigureAwait(false);
        await glossary.RefreshAsync(context.RequestAborted).ConfigureAwait(false);
        return TypedResults.Json(new GlossaryImportBody(entries.Value.Count), ContractJson.Wire.GlossaryImportBody);
    }

    private static ReadResult<GlossaryEntry> ReadOne(JsonElement body, string id)
    {
        var errors = new List<FieldError>();
        var entry = GlossaryEntryReader.Read(body, id, prefix: "", errors);
        return errors.Count > 0 ? Problem.Invalid(errors) : entry;
    }

    private static string ToCsv(IReadOnlyList<GlossaryEntry> entries)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        GlossaryCsv.Export(entries, writer);
        return writer.ToString();
    }

    private static GlossaryEntryBody ToBody(GlossaryEntry entry) =>
        new(entry.Id, WireName.Of(entry.Kind), entry.Arabic, entry.French, entry.English, entry.Variants);

    private static Problem InvalidId { get; } = Problem.Invalid(
        [new FieldError("id", FieldErrorCode.InvalidValue, "An id has up to 64 lower-case letters, digits and hyphens.")]);
}
