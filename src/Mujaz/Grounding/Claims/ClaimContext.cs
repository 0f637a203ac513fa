using Mujaz.Text;

namespace Mujaz.Grounding;

/// <summary>A sentence whose claims are judged, with the sentences of the article to judge them by.</summary>
/// <param name="Sentence">The sentence, aligned.</param>
/// <param name="Cited">The sentences it rests on.</param>
/// <param name="Number">The index of the sentence in its summary, -1 for the headline.</param>
/// <param name="HasEvidence">Whether the summary says what the sentence rests on, so that it can be held to it.</param>
internal sealed record ClaimContext(AlignedSentence Sentence, SentenceSet Cited, int Number, bool HasEvidence)
{
    /// <summary>The indexes of the cited sentences.</summary>
    public int[] Members { get; } = [.. Cited.Members];

    /// <summary>The tokens of the sentence.</summary>
    public List<Token> Tokens => Sentence.Text.Tokens;

    /// <summary>The tokens of the article.</summary>
    public List<Token> ArticleTokens => Sentence.Index.Analysis.Tokens;

    /// <summary>Whether the sentence and the article are in one language.</summary>
    public bool IsSameLanguage => Sentence.Facts.Language == Sentence.Text.Language;

    /// <summary>The number behind a feature of the sentence.</summary>
    public NumberMention NumberOf(AlignedFeature feature) => Sentence.Text.Numbers[feature.Feature.Number];

    /// <summary>The number of the article that begins at a token, or null.</summary>
    public NumberMention? ArticleNumberAt(int token) => ArticleNumberIndexAt(token) is { } index ? Sentence.Index.Analysis.Numbers[index] : null;

    /// <summary>The index, among the article's numbers, of the one that begins at a token, or null.</summary>
    public int? ArticleNumberIndexAt(int token)
    {
        var features = Sentence.Index.FeaturesOf(token, token + 1);
        return features.Length > 0 && features[0].Number >= 0 ? features[0].Number : null;
    }

    /// <summary>A finding about a stretch of the sentence that the article has otherwise.</summary>
    public Finding Finding(FindingKind kind, FindingStatus status, TextSpan span, TextSpan? article) =>
        new(kind, span.Of(Sentence.Text.Text).ToString(), status, Number, span) { Article = article };

    /// <summary>The stretch from one token to another.</summary>
    public TextSpan SpanOf(int first, int end) => new(Tokens[first].Span.Start, Tokens[end - 1].Span.End - Tokens[first].Span.Start);

    /// <summary>Where a token of the article stands in its text, or null in the headline, which is no part of it.</summary>
    public TextSpan? ArticleSpanOf(int token) =>
        Sentence.Index.SentenceOfToken(token) < Sentence.Index.Sentences.Count ? ArticleNumberAt(token)?.Span ?? ArticleTokens[token].Span : null;

    /// <summary>The span of a sentence of the article.</summary>
    public TextSpan SentenceSpan(int sentence) => Sentence.Index.Sentences[sentence].Span;
}
