using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Mujaz.Articles;
using Mujaz.Articles.Decoding;
using Mujaz.Articles.Reading;
using Mujaz.Functions.Http;
using Mujaz.Functions.Summaries;
using Mujaz.Summaries.Requests;

namespace Mujaz.Functions.Batches.Intake;

/// <summary>Looks into an entry as it comes in: what is wrong with it, and whether its text holds several articles.</summary>
/// <remarks>
/// Articles are parted here and not when the item is worked on, because an item's place in the input is its name from then on.
/// The entry itself stands for the first article; whoever works on it sets the others aside, as everywhere.
/// </remarks>
internal sealed class BatchEntryInspector(BlobArticleReader reader)
{
    private const int MaxIdLength = 200;
    private const int MaxErrors = 5;

    private static readonly JsonWriterOptions JsonOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads the entry: what is broken fails now and costs no message.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="defaults">What holds where it does not say otherwise.</param>
    /// <param name="partsArticles">Whether several articles in its text are to become several items.</param>
    public InspectedEntry Inspect(BatchEntry entry, ArticleOptions defaults, bool partsArticles)
    {
        if (entry.Problem is not null)
        {
            return new InspectedEntry(entry.DefaultId, entry.Problem);
        }

        var request = reader.ReadItem(entry.Extension, entry.Content, defaults);
        var id = (request.Succeeded ? request.Value.ItemId : IdOf(entry)) ?? entry.DefaultId;
        if (!request.Succeeded)
        {
            return new InspectedEntry(id is { Length: > MaxIdLength } ? id[..MaxIdLength] : id, Explain(request.Problem));
        }

        return id is { Length: > MaxIdLength }
            ? new InspectedEntry(id[..MaxIdLength], TooLong)
            : new InspectedEntry(id, null)
            {
                UnreadFields = request.Value.UnreadFields,
                Others = partsArticles ? OthersIn(entry, request.Value.Source) : [],
            };
    }

    private static Problem TooLong { get; } =
        Problem.Invalid([new FieldError(ArticleField.IdName, FieldErrorCode.TooLong, $"id may have {MaxIdLength} characters.")]);

    /// <summary>An item that is refused keeps the name that its sender knows it by.</summary>
    private static string? IdOf(BatchEntry entry) => entry.Extension == ".json" ? JsonArticleReader.IdOf(WithoutMark(entry)) : null;

    private static ReadOnlyMemory<byte> WithoutMark(BatchEntry entry)
    {
        var utf8 = Transcoder.WideToUtf8(entry.Content);
        return utf8.Span.StartsWith(Encoding.UTF8.Preamble) ? utf8[Encoding.UTF8.Preamble.Length..] : utf8;
    }

    /// <summary>A report has one line an item: what is wrong with single fields goes into it.</summary>
    private static Problem Explain(Problem problem) => problem.Errors.Count < 2
        ? problem
        : problem with { Detail = string.Join(' ', problem.Errors.Take(MaxErrors).Select(error => error.Detail)) };

    private static ReadOnlyMemory<byte>[] OthersIn(BatchEntry entry, ArticleSource source) =>
        [.. ArticleReader.Read(source).OtherArticles.Select(other => ToItem(entry, other))];

    /// <summary>The other article with everything the caller said of the entry but its name and headline.</summary>
    private static ReadOnlyMemory<byte> ToItem(BatchEntry entry, EmbeddedArticle other)
    {
        var output = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(output, JsonOptions);
        json.WriteStartObject();
        json.WriteString(ArticleField.TextName, $"{other.Title}\n\n{other.Text}");
        if (entry.Extension == ".json")
        {
            using var fields = JsonDocument.Parse(WithoutMark(entry));
            foreach (var field in fields.RootElement.EnumerateObject().Where(IsOfAllArticles))
            {
                field.WriteTo(json);
            }
        }

        json.WriteEndObject();
        json.Flush();
        return output.WrittenMemory;
    }

    private static bool IsOfAllArticles(JsonProperty property) =>
        JsonStrings.TryReadName(property, out var name) && ArticleField.Find(name) is { IsMetadata: true };
}
