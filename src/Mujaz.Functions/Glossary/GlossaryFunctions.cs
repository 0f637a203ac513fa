using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;
using Mujaz.Functions.Http;
using Mujaz.Functions.Http.OpenApi;
using Mujaz.Functions.Storage;
using Mujaz.Glossaries;
using Mujaz.Summaries.Requests;

namespace Mujaz.Functions.Glossary;

/// <summary><c>/api/glossary</c>: how the house spells names.</summary>
[Tags("Glossary")]
internal sealed class GlossaryFunctions(GlossaryStore store, HouseGlossary glossary, IOptions<GlossaryOptions> options)
{
    private const long MaxEntryBytes = 64 * 1024;
    private const long MaxImportBytes = 8 * 1024 * 1024;
    private const string EntryExample = """
        { "kind": "person", "ar": ["كريم بنيس"], "fr": "Karim Bennis", "en": "Karim Bennis", "variants": ["Kareem Bennis"] }
        """;

    private const string ImportExample = """
        [{ "id": "karim-bennis", "kind": "person", "ar": ["كريم بنيس"], "fr": "Karim Bennis", "en": "Karim Bennis", "variants": ["Kareem Bennis"] }]
        """;

    private const string CsvExample = """
        id,kind,ar,fr,en,variants
        karim-bennis,person,كريم بنيس,Karim Bennis,Karim Bennis,Kareem Bennis
        """;

    private static Problem InvalidId { get; } = Problem.Invalid(
        [new FieldError("id", FieldErrorCode.InvalidValue, "An id has up to 64 lower-case letters, digits and hyphens.")]);

    /// <summary>All entries, as JSON or CSV by Accept.</summary>
    [Function("GetGlossary")]
    [ProducesResponseType<GlossaryListBody>(200)]
    [ProducesText(200, "text/csv")]
    [ProducesProblems(503)]
    public async Task<IResult> ListAsync([HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "glossary")] HttpRequest request)
    {
        var entries = await glossary.RefreshAsync(request.HttpContext.RequestAborted);
        return AcceptHeader.Choose(["application/json", "text/csv"], form => form, request.GetTypedHeaders().Accept) == "text/csv"
            ? TypedResults.Text(ToCsv(entries), "text/csv; charset=utf-8")
            : TypedResults.Json(new GlossaryListBody([.. entries.Select(ToBody)]), GlossaryJson.Wire.GlossaryListBody);
    }

    /// <summary>Adds or replaces entries, from a JSON array or CSV; all or none.</summary>
    [Function("ImportGlossary")]
    [RequestBody("application/json", typeof(GlossaryEntryRequestBody[]), Example = ImportExample)]
    [RequestBody("text/csv", Example = CsvExample)]
    [ProducesResponseType<GlossaryImportBody>(200)]
    [ProducesProblems(400, 413, 415, 503)]
    public async Task<IResult> ImportAsync([HttpTrigger(AuthorizationLevel.Function, "post", Route = "glossary")] HttpRequest request)
    {
        var cancellationToken = request.HttpContext.RequestAborted;
        var entries = await GlossaryImportReader.ReadAsync(request, MaxImportBytes, options.Value.MaxImport, cancellationToken);
        if (!entries.Succeeded)
        {
            return new ProblemResult(entries.Problem);
        }

        await store.PutAsync(entries.Value, cancellationToken);
        await glossary.RefreshAsync(cancellationToken);
        return TypedResults.Json(new GlossaryImportBody(entries.Value.Count), GlossaryJson.Wire.GlossaryImportBody);
    }

    /// <summary>One entry.</summary>
    /// <param name="request">The call.</param>
    /// <param name="id">The entry's id: up to 64 lower-case letters, digits and hyphens.</param>
    [Function("GetGlossaryEntry")]
    [ProducesResponseType<GlossaryEntryBody>(200)]
    [ProducesProblems(400, 404, 503)]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "glossary/{id}")] HttpRequest request,
        string id)
    {
        if (!GlossaryEntryReader.IsValidId(id))
        {
            return new ProblemResult(InvalidId);
        }

        var entries = await glossary.RefreshAsync(request.HttpContext.RequestAborted);
        return entries.FirstOrDefault(entry => entry.Id == id) is { } found
            ? TypedResults.Json(ToBody(found), GlossaryJson.Wire.GlossaryEntryBody)
            : new ProblemResult(new Problem(StatusCodes.Status404NotFound, ProblemCode.NotFound, "There is no such entry."));
    }

    /// <summary>Adds or replaces one entry.</summary>
    /// <param name="request">The entry; its id stands in the path.</param>
    /// <param name="id">The entry's id: up to 64 lower-case letters, digits and hyphens.</param>
    [Function("PutGlossaryEntry")]
    [RequestBody("application/json", typeof(GlossaryEntryRequestBody), Example = EntryExample)]
    [ProducesResponseType<GlossaryEntryBody>(200)]
    [ProducesProblems(400, 413, 415, 503)]
    public async Task<IResult> PutAsync(
        [HttpTrigger(AuthorizationLevel.Function, "put", Route = "glossary/{id}")] HttpRequest request,
        string id)
    {
        if (!GlossaryEntryReader.IsValidId(id))
        {
            return new ProblemResult(InvalidId);
        }

        var cancellationToken = request.HttpContext.RequestAborted;
        var entry = await JsonBody.ReadAsync<GlossaryEntry>(request, MaxEntryBytes, body => ReadOne(body, id), cancellationToken);
        if (!entry.Succeeded)
        {
            return new ProblemResult(entry.Problem);
        }

        await store.PutAsync([entry.Value], cancellationToken);
        await glossary.RefreshAsync(cancellationToken);
        return TypedResults.Json(ToBody(entry.Value), GlossaryJson.Wire.GlossaryEntryBody);
    }

    /// <summary>Takes one entry out.</summary>
    /// <param name="request">The call.</param>
    /// <param name="id">The entry's id: up to 64 lower-case letters, digits and hyphens.</param>
    [Function("DeleteGlossaryEntry")]
    [ProducesResponseType(204)]
    [ProducesProblems(400, 503)]
    public async Task<IResult> DeleteAsync(
        [HttpTrigger(AuthorizationLevel.Function, "delete", Route = "glossary/{id}")] HttpRequest request,
        string id)
    {
        if (!GlossaryEntryReader.IsValidId(id))
        {
            return new ProblemResult(InvalidId);
        }

        var cancellationToken = request.HttpContext.RequestAborted;
        await store.DeleteAsync(id, cancellationToken);
        await glossary.RefreshAsync(cancellationToken);
        return TypedResults.NoContent();
    }

    private static Result<GlossaryEntry> ReadOne(JsonElement body, string id)
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
}
