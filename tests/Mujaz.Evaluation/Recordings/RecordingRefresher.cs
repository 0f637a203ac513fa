using System.Text.Json.Nodes;
using Mujaz.Articles;
using Mujaz.Summaries;
using Mujaz.Summaries.Prompting;

namespace Mujaz.Evaluation.Recordings;

/// <summary>Brings a recording up to date with how articles are cleaned and numbered now.</summary>
internal static class RecordingRefresher
{
    /// <summary>Rewrites the article's id, the sentences, the evidence numbers and the estimated usage.</summary>
    /// <returns>The cited numbers, as they were, whose sentences the article no longer has; empty when all were found.</returns>
    public static IReadOnlyList<int> Refresh(Recording recording, Article article)
    {
        var lost = new List<int>();
        Renumber(recording.Json["answer"]!, Renumbering(recording.Sentences, article), lost);
        var request = new PromptBuilder(EnglishVariant.British).Summaries(article, recording.Options, []);
        recording.Json["article"] = article.Id;
        recording.Json["sentences"] = new JsonArray([.. NumberedSentences.Of(article).Select(line => JsonValue.Create(line))]);
        recording.Json["usage"]!["prompt_tokens"] =
            TokenEstimate.Of(request.Instructions) + TokenEstimate.Of(request.Input) + (request.Schema.Length / 4);
        recording.Json["usage"]!["completion_tokens"] = TokenEstimate.Of(recording.Answer);
        return lost;
    }

    /// <summary>From the numbers of the recording to the numbers of today, by the sentences' texts.</summary>
    private static Dictionary<int, int> Renumbering(IReadOnlyList<string> recorded, Article article)
    {
        var numbers = new Dictionary<int, int>();
        foreach (var line in recorded.Where(line => line.StartsWith('[')))
        {
            var number = int.Parse(line[1..line.IndexOf(']', StringComparison.Ordinal)], System.Globalization.CultureInfo.InvariantCulture);
            var text = line[(line.IndexOf(']', StringComparison.Ordinal) + 2)..];
            if (Find(text, article) is { } found)
            {
                numbers.Add(number, found);
            }
        }

        return numbers;
    }

    private static int? Find(string text, Article article) => article.Sentences
        .Select(sentence => (sentence.Number, Text: PromptText.OneLine(article.TextOf(sentence))))
        .Where(sentence => sentence.Text == text || sentence.Text.Contains(text, StringComparison.Ordinal)
            || (sentence.Text.Length > 20 && text.Contains(sentence.Text, StringComparison.Ordinal)))
        .Select(sentence => (int?)sentence.Number)
        .FirstOrDefault();

    private static void Renumber(JsonNode node, Dictionary<int, int> numbers, List<int> lost)
    {
        switch (node)
        {
            case JsonObject fields:
                foreach (var (name, value) in fields.ToList())
                {
                    if (name is "evidence" or "sentences" && value is JsonArray { Count: > 0 } list && list[0] is JsonValue)
                    {
                        fields[name] = Renumbered(list, numbers, lost);
                    }
                    else if (value is not null)
                    {
                        Renumber(value, numbers, lost);
                    }
                }

                break;
            case JsonArray items:
                foreach (var item in items.OfType<JsonNode>())
                {
                    Renumber(item, numbers, lost);
                }

                break;
        }
    }

    private static JsonArray Renumbered(JsonArray list, Dictionary<int, int> numbers, List<int> lost)
    {
        var cited = list.Select(number => (int)number!).ToList();
        lost.AddRange(cited.Where(number => !numbers.ContainsKey(number)));
        return new JsonArray([.. cited
            .Where(numbers.ContainsKey)
            .Select(number => numbers[number])
            .Distinct()
            .Order()
            .Select(number => JsonValue.Create(number))]);
    }
}
