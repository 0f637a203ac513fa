using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Mujaz.ModelStub;

namespace Mujaz.Testing.Batches;

/// <summary>What is promised of a batch, whatever happens to the processes that work on it.</summary>
/// <remarks>
/// Of the model's calls this is promised: an article is answered again only when the process that got the answer was killed
/// before the second call was answered, and never after an item with the article was finished. More cannot be promised:
/// an answer that reaches a process in the moment it is killed is paid for and lost, since the provider knows no
/// transaction that spans its answer and our store.
/// </remarks>
public static class BatchPromises
{
    private const string CallerPrefix = "mujaz-";

    /// <summary>What was broken, a sentence each; nothing when all is well.</summary>
    public static IReadOnlyList<string> FindBroken(BatchEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return [.. BrokenResults(evidence), .. BrokenCalls(evidence)];
    }

    private static IEnumerable<string> BrokenResults(BatchEvidence evidence)
    {
        if (evidence.Results.Count != evidence.Articles.Count)
        {
            yield return Say($"{evidence.Articles.Count} articles have {evidence.Results.Count} results.");
        }

        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (text, line, sequence) in evidence.Articles.Zip(evidence.Results, Enumerable.Range(1, evidence.Articles.Count)))
        {
            if (line.GetProperty("sequence").GetInt32() != sequence)
            {
                yield return Say($"Result {sequence} is that of item {line.GetProperty("sequence")}.");
            }

            if (line.GetProperty("status").GetString() != "succeeded" || line.GetProperty("result").ValueKind != JsonValueKind.Object)
            {
                yield return Say($"Item {sequence} is {line.GetProperty("status")}: {line.GetProperty("error")}.");
                continue;
            }

            var id = line.GetProperty("articleId").GetString()!;
            if (!ids.TryAdd(text, id) && ids[text] != id)
            {
                yield return Say($"Item {sequence} has another id than the same text before it.");
            }

            foreach (var broken in BrokenSummaries(line.GetProperty("result"), id, sequence))
            {
                yield return broken;
            }
        }

        if (ids.Values.Distinct().Count() != ids.Count)
        {
            yield return "Different texts have the same result.";
        }
    }

    private static IEnumerable<string> BrokenSummaries(JsonElement result, string id, int sequence)
    {
        if (result.GetProperty("id").GetString() != id)
        {
            yield return Say($"Item {sequence} has the result of another article.");
        }

        foreach (var language in (string[])["ar", "fr", "en"])
        {
            if (!result.GetProperty("summaries").TryGetProperty(language, out var summary)
                || summary.GetProperty("engine").GetProperty("kind").GetString() == "offline")
            {
                yield return Say($"Item {sequence} has no summary of the model in {language}.");
            }
        }
    }

    private static IEnumerable<string> BrokenCalls(BatchEvidence evidence)
    {
        var finished = FirstFinish(evidence);
        var answers = evidence.Answers.GroupBy(answer => answer.Article).ToDictionary(group => group.Key, group => group.OrderBy(answer => answer.SentAt).ToList());
        foreach (var article in finished.Keys.Except(answers.Keys))
        {
            yield return $"The article {article} was finished without an answer.";
        }

        foreach (var (article, sent) in answers)
        {
            foreach (var (lost, next) in sent.Zip(sent.Skip(1)))
            {
                if (!WasKilled(lost, next.SentAt, evidence.Kills))
                {
                    yield return $"The article {article} was answered at {lost.SentAt:O} to {lost.Caller}, which lived, and again at {next.SentAt:O} to {next.Caller}.";
                }
            }

            if (!finished.TryGetValue(article, out var end))
            {
                yield return $"The article {article} was answered but is in no result.";
            }
            else if (sent[^1].SentAt > end)
            {
                yield return $"The article {article} was finished at {end:O} and answered again at {sent[^1].SentAt:O}.";
            }
        }
    }

    private static bool WasKilled(ModelStubAnswer answer, DateTimeOffset before, IReadOnlyList<HandlerKill> kills) =>
        kills.Any(kill => kill.At <= before && answer.Caller.StartsWith(Say($"{CallerPrefix}{kill.ProcessId} "), StringComparison.Ordinal));

    /// <summary>When the first item with an article was finished, by the stub's fingerprint of the article.</summary>
    private static Dictionary<string, DateTimeOffset> FirstFinish(BatchEvidence evidence) => evidence.Results
        .Where(line => line.GetProperty("result").ValueKind == JsonValueKind.Object)
        .GroupBy(line => Fingerprint(line.GetProperty("result").GetProperty("source").GetProperty("text").GetString()!))
        .ToDictionary(group => group.Key, group => group.Min(line => evidence.FinishedAt[line.GetProperty("sequence").GetInt32()]));

    private static string Fingerprint(string text) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(text.Where(character => !char.IsWhiteSpace(character))))).AsSpan(0, 16));

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
