using Mujaz.Articles;

namespace Mujaz.Summaries;

/// <summary>
/// How long a summary is to be. The four lengths follow the order of size of Azure AI Language's <c>summaryLength</c>
/// (about 80, 120, 170 and 210 tokens); the figures are ours and stand in the prompt word for word.
/// </summary>
/// <param name="Sentences">The number of sentences aimed at, 1 or more.</param>
/// <param name="MinSentences">The fewest that are accepted.</param>
/// <param name="MaxSentences">The most that are accepted.</param>
/// <param name="MaxWordsPerSentence">The most words a sentence should have on average.</param>
public readonly record struct LengthTarget(int Sentences, int MinSentences, int MaxSentences, int MaxWordsPerSentence)
{
    private const int OrdinaryWords = 36;

    /// <summary>The most words any sentence should have: a lone one, which has to tell everything.</summary>
    public const int MaxWordsOfASentence = 40;

    /// <summary>The most words of the whole summary.</summary>
    public int MaxWords => MaxSentences * MaxWordsPerSentence;

    /// <summary>The length wanted by the options alone.</summary>
    public static LengthTarget Of(SummaryOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options switch
        {
            { SentenceCount: { } count } => Exactly(count),
            { Length: SummaryLength.OneSentence } => Exactly(1),
            { Length: SummaryLength.Short } => new LengthTarget(2, 2, 3, OrdinaryWords),
            { Length: SummaryLength.Long } => new LengthTarget(7, 6, 8, OrdinaryWords),
            _ => new LengthTarget(4, 3, 5, OrdinaryWords),
        };
    }

    /// <summary>The length wanted of this article: never more sentences than it has itself, headings left out.</summary>
    public static LengthTarget For(SummaryOptions options, Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var wanted = Of(options);
        var available = Math.Max(1, article.Sentences.Count(sentence => sentence.Kind != SentenceKind.Heading));
        return wanted with
        {
            Sentences = Math.Min(wanted.Sentences, available),
            MinSentences = Math.Min(wanted.MinSentences, available),
        };
    }

    private static LengthTarget Exactly(int count) =>
        new(count, count, count, count == 1 ? MaxWordsOfASentence : OrdinaryWords);
}
