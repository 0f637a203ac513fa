using Mujaz.Articles;
using Mujaz.Glossaries;
using Mujaz.Grounding;
using Mujaz.Languages;
using Mujaz.Summaries.Answers;
using Mujaz.Summaries.Prompting;
using Mujaz.Summaries.Verification;

namespace Mujaz.Summaries.Pipeline;

/// <summary>
/// Makes summaries with a model: asks, reads, repairs, checks against the article, has doubts decided by a second look, corrects
/// once, and gives back only what holds. One answered call in the ordinary case. Safe for parallel use.
/// </summary>
public sealed class SummaryPipeline
{
    /// <summary>
    /// How long a second look may take. It must not be in the way: the summary is written and paid for, and the caller waits.
    /// </summary>
    private static readonly TimeSpan VerificationLimit = TimeSpan.FromSeconds(60);

    private readonly ISummaryModel _model;
    private readonly SummaryPipelineOptions _settings;
    private readonly TimeProvider _time;
    private readonly PromptBuilder _prompts;
    private readonly string _promptVersion;

    /// <summary>Sets a pipeline up.</summary>
    /// <param name="model">The model.</param>
    /// <param name="settings">How summaries are made.</param>
    /// <param name="time">The clock that dates summaries.</param>
    /// <exception cref="ArgumentOutOfRangeException">A setting lies outside its range.</exception>
    public SummaryPipeline(ISummaryModel model, SummaryPipelineOptions settings, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(time);
        ArgumentOutOfRangeException.ThrowIfLessThan(settings.MaxInputTokens, 500);
        ArgumentOutOfRangeException.ThrowIfLessThan(settings.MaxParallelParts, 1);
        (_model, _settings, _time) = (model, settings, time);
        _prompts = new PromptBuilder(settings.EnglishVariant);
        _promptVersion = PromptVersion.For(settings);
    }

    /// <summary>What would make a summary of this article now: known before any call, so that it can be a cache key.</summary>
    /// <param name="article">The article.</param>
    /// <param name="glossary">The house's glossary; only entries that occur in the article count.</param>
    public EngineVersion EngineFor(Article article, IReadOnlyList<GlossaryEntry> glossary)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(glossary);
        var kind = _model.IsRecorded ? EngineKind.Recorded : EngineKind.Llm;
        var occurring = new GlossaryMatcher(glossary).EntriesIn(article);
        return new EngineVersion(kind, _model.Name ?? "none", _promptVersion, GlossaryFingerprint.Of(occurring));
    }

    /// <summary>
    /// What <see cref="MakeAsync(Article, SummaryOptions, IReadOnlyList{GlossaryEntry}, CancellationToken)"/> would ask the
    /// model first, so that somebody else can ask it; null for an article that is too long for one call.
    /// </summary>
    /// <param name="article">The article.</param>
    /// <param name="options">What is wanted.</param>
    /// <param name="glossary">The house's glossary.</param>
    public ModelRequest? FirstRequest(Article article, SummaryOptions options, IReadOnlyList<GlossaryEntry> glossary)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(glossary);
        return ArticleParts.TokensOf(article) <= _settings.MaxInputTokens
            ? _prompts.Summaries(article, options, new GlossaryMatcher(glossary).EntriesIn(article))
            : null;
    }

    /// <summary>Makes the summaries asked for.</summary>
    /// <param name="article">The article.</param>
    /// <param name="options">What is wanted.</param>
    /// <param name="glossary">The house's glossary.</param>
    /// <param name="cancellationToken">Cancels the run; the caller's total time budget comes in through it.</param>
    /// <returns>
    /// Every language asked for is either in <see cref="SummarySet.Summaries"/> or in <see cref="SummarySet.Unavailable"/>.
    /// </returns>
    /// <exception cref="ArgumentException">No language is asked for, or one that summaries are not written in.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public Task<SummarySet> MakeAsync(
        Article article,
        SummaryOptions options,
        IReadOnlyList<GlossaryEntry> glossary,
        CancellationToken cancellationToken) => MakeAsync(article, options, glossary, _model, cancellationToken);

    /// <summary>Makes the summaries asked for with answers that come another way.</summary>
    /// <param name="article">The article.</param>
    /// <param name="options">What is wanted.</param>
    /// <param name="glossary">The house's glossary.</param>
    /// <param name="model">
    /// Answers in place of the pipeline's own model. It must be the same model, reached another way: the engine version does not change.
    /// </param>
    /// <param name="cancellationToken">Cancels the run; the caller's total time budget comes in through it.</param>
    /// <returns>
    /// Every language asked for is either in <see cref="SummarySet.Summaries"/> or in <see cref="SummarySet.Unavailable"/>.
    /// </returns>
    /// <exception cref="ArgumentException">No language is asked for, or one that summaries are not written in.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<SummarySet> MakeAsync(
        Article article,
        SummaryOptions options,
        IReadOnlyList<GlossaryEntry> glossary,
        ISummaryModel model,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(glossary);
        ArgumentNullException.ThrowIfNull(model);
        if (options.Languages.Count == 0 || options.Languages.Any(language => !language.IsSummaryLanguage))
        {
            throw new ArgumentException("Summaries are written in Arabic, French and English; at least one must be asked for.", nameof(options));
        }

        var task = new SummaryTask(article, options, new GlossaryMatcher(glossary).EntriesIn(article));
        var caller = new ModelCaller(model);
        var (written, facts) = await WriteAsync(caller, task, cancellationToken);
        var inspector = new SummaryInspector(task, new GroundingChecker(task.Glossary));
        var (correction, inspection) = await CorrectAsync(caller, inspector, task, written, facts, cancellationToken);
        return Assemble(inspector, inspection, task, EngineFor(article, glossary), written, correction) with { Usage = caller.Usage };
    }

    /// <summary>
    /// Checks a summary that somebody else wrote, and has every sentence of it judged by a second look, whatever the settings say.
    /// </summary>
    /// <param name="summary">The summary.</param>
    /// <param name="article">The article it is of.</param>
    /// <param name="glossary">The house's glossary.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>
    /// The findings that stand. Where the second look could not be made the status is <see cref="CheckStatus.Unverified"/>, and the
    /// findings are those of the checks.
    /// </returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<VerifiedChecks> VerifyAsync(
        SummaryToCheck summary, Article article, IReadOnlyList<GlossaryEntry> glossary, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(summary);
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(glossary);
        var caller = new ModelCaller(_model);
        var report = new GroundingChecker(glossary) { CancellationToken = cancellationToken }.Check(summary, article);
        var (verified, reason) = await SummaryVerification.VerifyAsync(summary, report, article, VerifierOf(caller, article), cancellationToken);
        return new VerifiedChecks(verified, caller.Usage, reason);
    }

    private SentenceVerifier VerifierOf(ModelCaller caller, Article article) =>
        new((request, token) => caller.CallWithinAsync(request, VerificationLimit, _time, token), article, _settings.MaxInputTokens);

    private async Task<(WrittenSummaries Written, IReadOnlyList<AnswerFact>? Facts)> WriteAsync(
        ModelCaller caller, SummaryTask task, CancellationToken cancellationToken)
    {
        var writer = new SummaryWriter(caller, _prompts);
        if (ArticleParts.TokensOf(task.Article) <= _settings.MaxInputTokens)
        {
            return (await writer.WriteAsync(task, null, cancellationToken), null);
        }

        var read = await new FactReader(caller, _settings).ReadAsync(task, cancellationToken);
        return read.Unavailable is { } reason
            ? (WrittenSummaries.None(task.Options.Languages, reason, read.Failure), null)
            : (await writer.WriteAsync(task, read.Facts, cancellationToken), read.Facts);
    }

    private async Task<(Correction Correction, Inspection Inspection)> CorrectAsync(
        ModelCaller caller,
        SummaryInspector inspector,
        SummaryTask task,
        WrittenSummaries written,
        IReadOnlyList<AnswerFact>? facts,
        CancellationToken cancellationToken)
    {
        var finisher = new SummaryFinisher(task, _settings);
        var secondLook = new SecondLook(VerifierOf(caller, task.Article), task.Article, _settings.Verification);
        var finished = inspector.WithRightEvidence(finisher.Finish(written.Renderings));
        var inspection = await secondLook.DecideAsync(finished, inspector.Inspect(finished), cancellationToken);
        var correction = await new SentenceCorrector(caller, _prompts)
            .CorrectAsync(task, facts, finished, inspection, cancellationToken);
        correction = correction with { Renderings = inspector.WithRightEvidence(finisher.Finish(correction.Renderings)) };
        inspection = await secondLook
            .DecideAsync(correction.Renderings, inspector.Inspect(correction.Renderings), cancellationToken);
        return (correction, inspection);
    }

    private SummarySet Assemble(
        SummaryInspector inspector,
        Inspection inspection,
        SummaryTask task,
        EngineVersion engine,
        WrittenSummaries written,
        Correction correction)
    {
        var keywords = inspector.Judge(new SummaryFinisher(task, _settings).Finish(written.Keywords));
        var assembler = new SummaryAssembler(task, inspector, _settings.Strictness, engine, _time.GetUtcNow(), keywords);
        var summaries = new Dictionary<Language, Summary>();
        var unavailable = written.Unavailable.ToDictionary();
        foreach (var language in correction.Renderings.Keys)
        {
            if (assembler.Assemble(language, correction, inspection) is { } summary)
            {
                summaries.Add(language, summary);
            }
            else
            {
                unavailable.Add(language, UnavailableReason.NotGrounded);
            }
        }

        return new SummarySet
        {
            Summaries = summaries,
            Keywords = summaries.Count > 0 ? keywords.Supported : [],
            Unavailable = unavailable,
            Failure = written.Failure,
        };
    }
}
