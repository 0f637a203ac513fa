using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mujaz.Functions.Storage;

/// <summary>The stored form of an article, schema version 1. Readers keep reading it for ever: never rename a property.</summary>
internal sealed record ArticleDocument(
    string? Title,
    string Text,
    string Language,
    string? Variety,
    int Words,
    string? Author,
    DateTimeOffset? PublishedAt,
    string? Url,
    IReadOnlyList<RemovedDocument> Removed);

/// <summary>The stored form of what cleaning took out.</summary>
internal sealed record RemovedDocument(string Kind, string Text);

/// <summary>The stored form of a summary, schema version 1.</summary>
internal sealed record SummaryDocument(
    string? Headline,
    string Style,
    IReadOnlyList<SentenceDocument> Sentences,
    IReadOnlyList<KeywordDocument> Keywords,
    string Checks,
    IReadOnlyList<FindingDocument> Findings,
    EngineDocument Engine,
    DateTimeOffset CreatedAt,
    IReadOnlyList<DroppedDocument>? Dropped = null);

/// <summary>The stored form of what was left out of a summary.</summary>
internal sealed record DroppedDocument(string Text, IReadOnlyList<FindingDocument> Findings);

/// <summary>The stored form of a sentence; evidence as start, length, start, length …</summary>
internal sealed record SentenceDocument(string Text, IReadOnlyList<int> Evidence);

/// <summary>The stored form of a keyword.</summary>
internal sealed record KeywordDocument(string? Ar, string? Fr, string? En, string Kind);

/// <summary>The stored form of a finding.</summary>
internal sealed record FindingDocument(
    string Kind, string Value, string Status, int? Sentence, int? Start, int? Length, int? ArticleStart = null, int? ArticleLength = null);

/// <summary>The stored form of an engine version.</summary>
internal sealed record EngineDocument(string Kind, string Model, string? Prompt, string? Glossary);

/// <summary>The stored form of a review, schema version 1.</summary>
internal sealed record ReviewDocument(
    string Decision,
    string Name,
    string? Note,
    DateTimeOffset At,
    string? Headline,
    string Text,
    int Findings,
    DateTimeOffset SummaryCreatedAt,
    EngineDocument Engine,
    string SourceHash);

/// <summary>The JSON of the stored documents.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ArticleDocument))]
[JsonSerializable(typeof(SummaryDocument))]
[JsonSerializable(typeof(ReviewDocument))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
internal sealed partial class StoredJson : JsonSerializerContext
{
    /// <summary>The context to read and write with: nulls left out, letters readable in a storage explorer.</summary>
    public static StoredJson Compact { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
