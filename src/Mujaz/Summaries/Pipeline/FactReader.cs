using Mujaz.Summaries.Answers;
using Mujaz.Summaries.Prompting;

namespace Mujaz.Summaries.Pipeline;

/// <summary>Reads an article that is too long for one call, part by part and several at a time.</summary>
internal sealed class FactReader(ModelCaller caller, SummaryPipelineOptions settings)
{
    // What a fact costs when it stands in the input of the rendering call.
    private const int TokensOfFact = 45;

    private const int FewestFactsPerPart = 3;

    /// <summary>Reads all parts. One part that cannot be read fails the whole: a summary with a hole would not say so.</summary>
    public async Task<FactsRead> ReadAsync(SummaryTask task, CancellationToken cancellationToken)
    {
        var parts = ArticleParts.Of(task.Article, settings.MaxInputTokens);
        var factCount = Math.Clamp(
            settings.MaxInputTokens / (parts.Count * TokensOfFact), FewestFactsPerPart, PromptBuilder.FactsPerPart);
        var results = new FactsRead?[parts.Count];
        var failed = false;
        await Parallel.ForEachAsync(
            Enumerable.Range(0, parts.Count),
            new ParallelOptions { MaxDegreeOfParallelism = settings.MaxParallelParts, CancellationToken = cancellationToken },
            async (index, token) =>
            {
                // After a failure the other parts cannot help any more and would only cost.
                if (!Volatile.Read(ref failed))
                {
                    results[index] = await ReadPartAsync(task, parts[index], factCount, token);
                    if (results[index] is { Unavailable: not null })
                    {
                        Volatile.Write(ref failed, true);
                    }
                }
            });
        return Combine(results);
    }

    private async Task<FactsRead> ReadPartAsync(
        SummaryTask task, ArticlePart part, int factCount, CancellationToken cancellationToken)
    {
        var request = PromptBuilder.Facts(task.Article, part.Lines, factCount, task.Options);
        IReadOnlyList<string> problems = [];
        for (var attempt = 0; attempt < 2; attempt++)
        {
            var outcome = await caller.CallAsync(request, cancellationToken);
            if (outcome.Kind != ModelOutcomeKind.Answered)
            {
                return new FactsRead([], outcome, UnavailableReason.Of(outcome));
            }

            var parsed = ModelAnswerParser.ParseFacts(outcome.Content!);
            if (parsed.Value is not null)
            {
                return new FactsRead(Supported(parsed.Value, part), null, null);
            }

            problems = parsed.Problems;
            request = request with { Input = request.Input + "\n" + RepairNotice.Of(problems) };
        }

        return new FactsRead([], null, UnavailableReason.InvalidAnswer(problems));
    }

    /// <summary>Facts that point to no sentence of their part have no support and go no further.</summary>
    private static List<AnswerFact> Supported(IEnumerable<AnswerFact> facts, ArticlePart part) =>
        [.. facts
            .Select(fact => fact with
            {
                Sentences = [.. fact.Sentences.Where(number => number >= part.First && number <= part.Last)],
            })
            .Where(fact => fact.Sentences.Count > 0)];

    private static FactsRead Combine(IReadOnlyList<FactsRead?> results)
    {
        if (results.FirstOrDefault(result => result is { Unavailable: not null }) is { } failure)
        {
            return failure;
        }

        List<AnswerFact> facts = [.. results.SelectMany(result => result?.Facts ?? [])];
        return facts.Count > 0
            ? new FactsRead(facts, null, null)
            : new FactsRead([], null, UnavailableReason.InvalidAnswer(["No part of the article gave a fact with its sentences."]));
    }
}
