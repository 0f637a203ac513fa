using Mujaz.Summaries.Requests;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Mujaz.Languages;
using Mujaz.Summaries;

namespace Mujaz.Functions.Storage;

/// <summary>The row key of a stored summary: <c>language|length|style|focus hash|engine version</c>.</summary>
/// <remarks>Everything that changes the text is in it; the number of keywords is not, since a longer list serves a shorter wish.</remarks>
internal readonly record struct SummaryRowKey
{
    /// <summary>The row of the article itself. No language code has this length, so the two kinds of rows never collide.</summary>
    public const string ArticleRow = "article";

    private SummaryRowKey(Language language, string variant, string engine)
    {
        Language = language;
        Variant = variant;
        Engine = engine;
    }

    /// <summary>The language of the summary.</summary>
    public Language Language { get; }

    /// <summary>Length, style and focus.</summary>
    public string Variant { get; }

    /// <summary>The engine version's fingerprint.</summary>
    public string Engine { get; }

    public static SummaryRowKey Of(Language language, SummaryOptions options, EngineVersion engine) =>
        new(language, VariantOf(options), EngineOf(engine));

    /// <summary>Reads a row key back, or gives null for a row that is no summary.</summary>
    public static SummaryRowKey? TryParse(string rowKey)
    {
        var last = rowKey.LastIndexOf('|');
        var first = rowKey.IndexOf('|', StringComparison.Ordinal);
        return first > 0 && last > first && Language.TryParseSummaryLanguage(rowKey[..first], out var language)
            ? new SummaryRowKey(language, rowKey[(first + 1)..last], rowKey[(last + 1)..])
            : null;
    }

    /// <summary>The part of the key that the caller's wishes decide.</summary>
    public static string VariantOf(SummaryOptions options)
    {
        var length = options.SentenceCount is { } count
            ? string.Create(CultureInfo.InvariantCulture, $"s{count}")
            : WireName.Of(options.Length);
        var focus = options.Focus is null ? "-" : Fingerprint(options.Focus);
        return $"{length}|{WireName.Of(options.Style)}|{focus}";
    }

    /// <summary>The part of the key that the engine decides.</summary>
    public static string EngineOf(EngineVersion engine) =>
        Fingerprint($"{WireName.Of(engine.Kind)}\n{engine.Model}\n{engine.Prompt}\n{engine.Glossary}");

    public override string ToString() => $"{Language.Code}|{Variant}|{Engine}";

    // 64 bits: rows of one article number in the dozens, so a collision is out of the question.
    private static string Fingerprint(string value) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value)).AsSpan(0, 8));
}
