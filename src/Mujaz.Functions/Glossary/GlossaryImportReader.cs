using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Mujaz.Functions.Http;
using Mujaz.Glossaries;
using Mujaz.Summaries.Requests;

namespace Mujaz.Functions.Glossary;

/// <summary>Reads the entries of <c>POST /api/glossary</c>: a JSON array or CSV. One wrong entry refuses all, each wrong one named.</summary>
internal static class GlossaryImportReader
{
    public static async Task<Result<IReadOnlyList<GlossaryEntry>>> ReadAsync(
        HttpRequest request, long maxBytes, int maxEntries, CancellationToken cancellationToken)
    {
        if (RequestMediaType.Of(request) is not { } mediaType || !(mediaType.IsJson || mediaType.IsTable))
        {
            return new Problem(StatusCodes.Status415UnsupportedMediaType, ProblemCode.UnsupportedMediaType, "Send application/json or text/csv.");
        }

        if (!mediaType.IsUtf8)
        {
            return RequestMediaType.OtherCharset;
        }

        var body = await RequestBody.ReadAsync(request, maxBytes, cancellationToken);
        if (!body.Succeeded)
        {
            return body.Problem;
        }

        if (!Utf8.IsValid(body.Value))
        {
            return new Problem(StatusCodes.Status400BadRequest, ProblemCode.InvalidUtf8, "The body is not valid UTF-8.");
        }

        var entries = mediaType.IsTable ? ReadCsv(body.Value) : ReadJson(body.Value);
        return entries.Succeeded && entries.Value.Count > maxEntries
            ? new Problem(
                StatusCodes.Status413PayloadTooLarge,
                ProblemCode.BodyTooLarge,
                string.Create(CultureInfo.InvariantCulture, $"One import may have {maxEntries} entries."))
            : entries;
    }

    private static Result<IReadOnlyList<GlossaryEntry>> ReadCsv(byte[] bytes)
    {
        using var reader = new StreamReader(new MemoryStream(bytes), Encoding.UTF8);
        var import = GlossaryCsv.Import(reader);
        return import.Errors.Count == 0
            ? Success(import.Entries)
            : Problem.Invalid([.. import.Errors.Select(error => new FieldError(
                string.Create(CultureInfo.InvariantCulture, $"line {error.Line}"), FieldErrorCode.InvalidValue, error.Detail))]);
    }

    private static Result<IReadOnlyList<GlossaryEntry>> ReadJson(byte[] bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            return document.RootElement.ValueKind == JsonValueKind.Array
                ? ReadEntries(document.RootElement)
                : new Problem(StatusCodes.Status400BadRequest, ProblemCode.InvalidRequest, "The body must be a JSON array of entries.");
        }
        catch (JsonException exception)
        {
            return JsonBody.Malformed(exception);
        }
    }

    private static Result<IReadOnlyList<GlossaryEntry>> ReadEntries(JsonElement array)
    {
        var errors = new List<FieldError>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var entries = new List<GlossaryEntry>();
        foreach (var (index, element) in array.EnumerateArray().Index())
        {
            var prefix = string.Create(CultureInfo.InvariantCulture, $"[{index}].");
            var entry = GlossaryEntryReader.Read(element, id: null, prefix, errors);
            if (!ids.Add(entry.Id))
            {
                errors.Add(new FieldError(prefix + "id", FieldErrorCode.DuplicateField, "An earlier entry has the same id."));
            }

            entries.Add(entry);
        }

        return errors.Count > 0 ? Problem.Invalid(errors) : Success(entries);
    }

    private static Result<IReadOnlyList<GlossaryEntry>> Success(IReadOnlyList<GlossaryEntry> entries) =>
        Result<IReadOnlyList<GlossaryEntry>>.Of(entries);
}
