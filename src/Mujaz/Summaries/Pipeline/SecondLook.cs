using Mujaz.Articles;
using Mujaz.Grounding;
using Mujaz.Languages;
using Mujaz.Summaries.Answers;
using Mujaz.Summaries.Verification;
using Mujaz.Text;

namespace Mujaz.Summaries.Pipeline;

/// <summary>
/// Has the doubts of the checks decided, and remembers what was decided: a sentence that is not changed is not judged twice.
/// </summary>
internal sealed class SecondLook(SentenceVerifier verifier, Article article, VerificationMode mode)
{
    private const int Headline = -1;

    // Fewer may well be wrong together.
    private const int MostRejectedOfFew = 3;

    private readonly Dictionary<(Language Language, int Index, string Text), VerifiedSentence?> _seen = [];

    /// <summary>Whether somebody answers verifications, as far as is known.</summary>
    public bool IsAvailable { get; private set; } = mode != VerificationMode.Off;

    /// <summary>What a call ended with that gave no answer; null as long as every call was answered, well or badly.</summary>
    public ModelOutcome? Failure { get; private set; }

    /// <summary>The inspection with its doubts decided, as far as they could be.</summary>
    /// <param name="renderings">What was inspected.</param>
    /// <param name="inspection">What the checks found.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    public async Task<Inspection> DecideAsync(
        IReadOnlyDictionary<Language, AnswerRendering> renderings, Inspection inspection, CancellationToken cancellationToken)
    {
        if (!IsAvailable)
        {
            return inspection;
        }

        var sentences = Sentences(renderings).Where(sentence => !_seen.ContainsKey(KeyOf(sentence)) && IsDoubtful(sentence, inspection)).ToList();
        if (sentences.Count > 0)
        {
            var result = await verifier.VerifyAsync(sentences, cancellationToken);
            Failure ??= result.Failure;
            if (result is { Failure.Kind: ModelOutcomeKind.NotConfigured, Decided.Count: 0 })
            {
                // Nobody is there to ask, which is no failure: it is as if verification were off.
                IsAvailable = false;
                return inspection;
            }

            foreach (var sentence in sentences)
            {
                _seen[KeyOf(sentence)] = result.Decided.GetValueOrDefault(sentence);
            }
        }

        return Apply(renderings, inspection);
    }

    private static (Language, int, string) KeyOf(SentenceToVerify sentence) => (sentence.Language, sentence.Index, sentence.Text);

    private static IEnumerable<SentenceToVerify> Sentences(IReadOnlyDictionary<Language, AnswerRendering> renderings) =>
        from pair in renderings.OrderBy(pair => pair.Key, LanguageOrder.Instance)
        from index in Enumerable.Range(Headline, pair.Value.Sentences.Count + 1)
        let sentence = index == Headline
            ? new SentenceToVerify(pair.Key, index, pair.Value.Headline)
            : new SentenceToVerify(pair.Key, index, pair.Value.Sentences[index].Text) { Evidence = pair.Value.Sentences[index].Evidence }
        where !string.IsNullOrWhiteSpace(sentence.Text)
        select sentence;

    private bool IsDoubtful(SentenceToVerify sentence, Inspection inspection)
    {
        var findings = inspection.Unsupported[sentence.Language].Where(finding => finding.Sentence == sentence.Index).ToList();

        // What cannot stay as it is will be written anew: a look at it now would be for nothing.
        return !findings.Exists(finding => IsCertain(finding, sentence.Language))
            && (mode == VerificationMode.All
                || findings.Count > 0
                || inspection.Suspicions.GetValueOrDefault(sentence.Language, []).Any(finding => finding.Sentence == sentence.Index)
                || _seen.Any(seen => seen.Key.Language == sentence.Language && seen.Key.Index == sentence.Index && seen.Value is { IsSupported: false }));
    }

    private bool IsCertain(Finding finding, Language language) => Doubt.IsCertain(finding, language, article.Language.Language);

    private Inspection Apply(IReadOnlyDictionary<Language, AnswerRendering> renderings, Inspection inspection)
    {
        var undecided = new Dictionary<Language, IReadOnlyList<Finding>>();
        var rejections = new Dictionary<(Language, int), string>();
        var sentences = Sentences(renderings).ToList();

        // What concerns the whole, or a sentence that is not looked at, stays as it is.
        var unsupported = inspection.Unsupported.ToDictionary(
            pair => pair.Key,
            pair => pair.Value.Where(finding => !sentences.Exists(sentence => sentence.Language == pair.Key && sentence.Index == finding.Sentence)).ToList());
        var isCredible = IsCredible(sentences);
        foreach (var sentence in sentences)
        {
            var findings = inspection.Unsupported[sentence.Language].Where(finding => finding.Sentence == sentence.Index).ToList();
            if (!_seen.TryGetValue(KeyOf(sentence), out var verified))
            {
                unsupported[sentence.Language].AddRange(findings);
            }
            else if (verified is null)
            {
                undecided[sentence.Language] = [.. undecided.GetValueOrDefault(sentence.Language, []), .. findings];
            }
            else if (!verified.IsSupported)
            {
                var suspicions = inspection.Suspicions.GetValueOrDefault(sentence.Language, []).Where(finding => finding.Sentence == sentence.Index);
                var rejected = verified.WrongWords.Select(words => Rejection(sentence, verified, words, [.. findings, .. suspicions]));
                if (isCredible)
                {
                    unsupported[sentence.Language].AddRange(rejected);
                    rejections[(sentence.Language, sentence.Index)] = NoteOf(verified);
                }
                else
                {
                    undecided[sentence.Language] = [.. undecided.GetValueOrDefault(sentence.Language, []), .. rejected];
                }
            }
        }

        return inspection with
        {
            Unsupported = unsupported.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<Finding>)[.. pair.Value.OrderBy(OrderOf)]),
            Undecided = undecided,
            Rejections = rejections,
        };
    }

    /// <summary>A judge to whom most of what was written is wrong is told of, but nothing is dropped on its word.</summary>
    private bool IsCredible(List<SentenceToVerify> sentences)
    {
        var rejected = sentences.Count(sentence => _seen.GetValueOrDefault(KeyOf(sentence)) is { IsSupported: false });
        return rejected <= MostRejectedOfFew || rejected * 2 <= sentences.Count;
    }

    // In the order of the summary, what concerns the whole of it last.
    private static int OrderOf(Finding finding) => finding.Sentence ?? int.MaxValue;

    /// <summary>What was rejected as a finding, of the kind that the checks took it for where they saw it too.</summary>
    private Finding Rejection(SentenceToVerify sentence, VerifiedSentence verified, TextSpan words, IReadOnlyList<Finding> doubts)
    {
        var value = words.Of(sentence.Text).ToString();
        var kind = doubts.FirstOrDefault(doubt => doubt.Span?.Overlaps(words) == true)?.Kind
            ?? (value.Any(char.IsDigit) ? FindingKind.Number : FindingKind.Evidence);
        return new Finding(
            kind, value, verified.Verdict == Verdict.Contradicted ? FindingStatus.Contradicted : FindingStatus.NotFound, sentence.Index, words)
        {
            Article = verified.Verdict == Verdict.Contradicted ? article.Sentences[verified.Article[0] - 1].Span : null,
        };
    }

    private static string NoteOf(VerifiedSentence verified)
    {
        var cited = string.Concat(verified.Article.Select(number => $"[{number}]"));
        return verified.Mismatch.Length > 0 ? $"{Prompting.PromptText.OneLine(verified.Mismatch)}, see {cited}" : $"see {cited}";
    }
}
