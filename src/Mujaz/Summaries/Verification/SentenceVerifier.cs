using Mujaz.Articles;

namespace Mujaz.Summaries.Verification;

/// <summary>
/// Has sentences judged against their article by a model, and believes only what code can confirm. What comes back unusable is
/// asked once more; what stays so is undecided.
/// </summary>
/// <param name="ask">Makes a call.</param>
/// <param name="article">The article.</param>
/// <param name="maxInputTokens">The most tokens of article text in one call.</param>
internal sealed class SentenceVerifier(Func<ModelRequest, CancellationToken, Task<ModelOutcome>> ask, Article article, int maxInputTokens)
{
    // Each is a call of its own: enough for the odd one, and no bill for an article that is all figures.
    private const int MostSecondOpinions = 3;

    private const string Unusable =
        "An answer to this was unusable: numbers did not match, words did not stand in the sentence, or sentences cited do not exist. Answer again, as the instructions say.";

    /// <summary>Judges sentences.</summary>
    /// <param name="sentences">The sentences; none twice.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    public async Task<VerificationResult> VerifyAsync(IReadOnlyList<SentenceToVerify> sentences, CancellationToken cancellationToken)
    {
        var decided = new Dictionary<SentenceToVerify, VerifiedSentence>();
        foreach (var chunk in sentences.Chunk(VerificationPrompt.MaxSentences))
        {
            if (await JudgeAsync(chunk, decided, notice: null, cancellationToken) is { } failure)
            {
                return new VerificationResult(decided, failure);
            }
        }

        SentenceToVerify[] undecided = [.. sentences.Where(sentence => !decided.ContainsKey(sentence)).Take(VerificationPrompt.MaxSentences)];
        if (undecided.Length > 0 && await JudgeAsync(undecided, decided, Unusable, cancellationToken) is { } stopped)
        {
            return new VerificationResult(decided, stopped);
        }

        foreach (var (sentence, _) in decided.Where(pair => IsQuestionable(pair.Key, pair.Value)).Take(MostSecondOpinions).ToList())
        {
            await AskAloneAsync(sentence, decided, cancellationToken);
        }

        return new VerificationResult(decided, null);
    }

    /// <summary>Judges up to a call's worth of sentences.</summary>
    /// <returns>The outcome that gave no answer, or null when there was one, good or bad.</returns>
    private async Task<ModelOutcome?> JudgeAsync(
        SentenceToVerify[] sentences, Dictionary<SentenceToVerify, VerifiedSentence> decided, string? notice, CancellationToken cancellationToken)
    {
        var lines = VerificationPrompt.LinesOf(article, sentences.SelectMany(sentence => sentence.Evidence), maxInputTokens);
        var outcome = await ask(VerificationPrompt.Of(article, sentences, lines, notice), cancellationToken);
        if (outcome.Kind != ModelOutcomeKind.Answered)
        {
            return outcome;
        }

        if (VerificationReader.Read(outcome.Content!).Value is { } judgements)
        {
            foreach (var (place, verified) in JudgementCheck.Of(judgements, sentences, article))
            {
                decided[sentences[place]] = verified;
            }
        }

        return null;
    }

    /// <summary>A second opinion can only clear: without one, or with the same one, the first stands.</summary>
    private async Task AskAloneAsync(
        SentenceToVerify sentence, Dictionary<SentenceToVerify, VerifiedSentence> decided, CancellationToken cancellationToken)
    {
        var alone = new Dictionary<SentenceToVerify, VerifiedSentence>();
        await JudgeAsync([sentence], alone, notice: null, cancellationToken);
        if (alone.TryGetValue(sentence, out var opinion))
        {
            decided[sentence] = opinion;
        }
    }

    /// <summary>Whether the words that are said to be wrong stand, as they are or by their digits, in a sentence that is cited.</summary>
    private bool IsQuestionable(SentenceToVerify sentence, VerifiedSentence verified) => !verified.IsSupported
        && verified.WrongWords.All(span => verified.Article.Any(number => Has(article.TextOf(article.Sentences[number - 1]), span.Of(sentence.Text))));

    private static bool Has(ReadOnlySpan<char> cited, ReadOnlySpan<char> words)
    {
        var digits = DigitsOf(words);
        return digits.Length > 0 ? DigitsOf(cited).Contains(digits, StringComparison.Ordinal) : WordFinder.Find(cited, words) is not null;
    }

    private static string DigitsOf(ReadOnlySpan<char> text)
    {
        var digits = new System.Text.StringBuilder();
        foreach (var character in text)
        {
            if (char.IsDigit(character))
            {
                digits.Append((int)char.GetNumericValue(character));
            }
        }

        return digits.ToString();
    }
}
