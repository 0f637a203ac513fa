using System.Globalization;
using Mujaz.Functions.Http;

namespace Mujaz.Functions.Batches.Storing;

/// <summary>What can be wrong with a batch or one of its items. The codes are part of the public contract.</summary>
internal static class BatchProblem
{
    /// <summary>The code of an item whose handling failed five times.</summary>
    public const string GaveUpCode = "gaveUp";

    private const string BrokenRowCode = "brokenRow";
    private const string BrokenEntryCode = "brokenEntry";
    private const string UnsupportedEntryCode = "unsupportedEntry";

    public static Problem Empty { get; } = new(StatusCodes.Status400BadRequest, "emptyBatch", "The batch has no articles.");

    public static Problem NotFound { get; } = new(StatusCodes.Status404NotFound, "batchNotFound", "There is no such batch.");

    public static Problem TakenDown { get; } = new(StatusCodes.Status410Gone, "takenDown", "The article was taken down.");

    public static Problem ContentLost { get; } = new(StatusCodes.Status410Gone, "contentLost", "The item's content is gone.");

    public static Problem NotAnArray { get; } = new(
        StatusCodes.Status400BadRequest, ProblemCode.MalformedJson, "The body must be a JSON array of articles; for one article a line send application/x-ndjson.");

    public static Problem NotFinished { get; } = new(StatusCodes.Status409Conflict, "batchRunning", "The batch is still running; wait or cancel it first.");

    public static Problem Finished { get; } = new(StatusCodes.Status409Conflict, "batchFinished", "The batch has ended; there is nothing to cancel.");

    public static Problem NothingToRetry { get; } = new(StatusCodes.Status409Conflict, "nothingToRetry", "No item has failed that could be tried again.");

    public static Problem Superseded { get; } = new(
        StatusCodes.Status409Conflict, "superseded", "A later batch has written results of the same name; send the articles again.");

    public static Problem KeyReused { get; } = new(
        StatusCodes.Status422UnprocessableEntity, "idempotencyKeyReused", "This Idempotency-Key came before with another body or other options.");

    public static Problem UnsafeName { get; } = new(StatusCodes.Status422UnprocessableEntity, "unsafeName", "The entry's name leads out of the archive.");

    public static Problem NestedArchive { get; } = new(StatusCodes.Status422UnprocessableEntity, "nestedArchive", "Archives inside archives are not opened.");

    public static Problem UnsupportedEntry { get; } = new(
        StatusCodes.Status422UnprocessableEntity, UnsupportedEntryCode, "The entry's name must end in .txt, .md, .html, .docx or .json.");

    public static Problem BrokenArchive { get; } = new(StatusCodes.Status422UnprocessableEntity, "brokenArchive", "The archive is damaged, encrypted or no ZIP archive.");

    public static Problem BrokenEntry { get; } = new(StatusCodes.Status422UnprocessableEntity, BrokenEntryCode, "The entry is damaged.");

    public static Problem EncryptedEntry { get; } = new(
        StatusCodes.Status422UnprocessableEntity, BrokenEntryCode, "The entry is encrypted; pack it without a password.");

    public static Problem MissingColumn { get; } = new(
        StatusCodes.Status422UnprocessableEntity, "missingColumn", "The table needs a header row with a column text or html.");

    public static Problem BrokenRow { get; } = new(StatusCodes.Status422UnprocessableEntity, BrokenRowCode, "The row's quotation marks are wrong.");

    public static Problem DamagedRow { get; } = new(
        StatusCodes.Status422UnprocessableEntity, BrokenRowCode, "The row is damaged: it has bytes that are no characters in its encoding.");

    public static Problem OpenQuotation { get; } = new(
        StatusCodes.Status422UnprocessableEntity, BrokenRowCode, "A quotation mark opens in this row and is never closed: the rest of the table was taken for a part of it.");

    public static Problem UnsupportedMethod(int method, string name) => new(
        StatusCodes.Status422UnprocessableEntity,
        UnsupportedEntryCode,
        string.Create(CultureInfo.InvariantCulture, $"The entry's compression method is not supported: {name} ({method}). Pack it with Deflate, as most programs do."));

    public static Problem RaggedRow(int cells, int columns) => new(
        StatusCodes.Status422UnprocessableEntity, BrokenRowCode, string.Create(CultureInfo.InvariantCulture, $"The row has {cells} cells, the header {columns}."));

    public static Problem BlobTooLarge(long most) => new(
        StatusCodes.Status413PayloadTooLarge, ProblemCode.BodyTooLarge, string.Create(CultureInfo.InvariantCulture, $"A blob with many articles may have {most} bytes; split it."));

    public static Problem TooManyArticles(int most) => new(
        StatusCodes.Status413PayloadTooLarge, "tooManyArticles", string.Create(CultureInfo.InvariantCulture, $"A batch may have {most} articles; split it."));

    public static Problem ItemTooLarge(int most) => new(
        StatusCodes.Status413PayloadTooLarge, "itemTooLarge", string.Create(CultureInfo.InvariantCulture, $"An item may have {most} bytes."));

    public static Problem ArchiveTooLarge(long most) => new(
        StatusCodes.Status413PayloadTooLarge, "archiveTooLarge", string.Create(CultureInfo.InvariantCulture, $"The archive unpacks to more than {most} bytes."));

    public static Problem DuplicateId(string place) => new(
        StatusCodes.Status422UnprocessableEntity, "duplicateId", $"An earlier item of the batch has the same id: {place}.");

    public static Problem GaveUp(string? lastError) => new(
        StatusCodes.Status503ServiceUnavailable, GaveUpCode, $"Five tries failed{(lastError is null ? "" : $"; the last with {lastError}")}.");

    public static Problem BrokenArray(int item, long offset) => new(
        StatusCodes.Status400BadRequest,
        ProblemCode.MalformedJson,
        string.Create(CultureInfo.InvariantCulture, $"The JSON array is broken in item {item}, which begins at byte {offset}; nothing was taken."));
}
