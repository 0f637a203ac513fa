using System.CommandLine;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mujaz.Articles;
using Mujaz.Articles.Reading;
using Mujaz.Evaluation.Recordings;
using Mujaz.Summaries;
using Mujaz.Summaries.Pipeline;
using Mujaz.Summaries.Prompting;

namespace Mujaz.Evaluation.Tokens;

/// <summary><c>verification</c>: what the second look costs beside the call that writes the summaries.</summary>
/// <remarks>
/// Of the recordings of medium length, or of JSON Lines of articles with a model's answer (<c>id, text, title, summaries, names,
/// keywords</c>), which lack the facts that a whole answer begins with. The judge supports
/// everything, so that no repair is counted. Tokens are counted with <see cref="TokenEstimate"/>, those that a provider has cached
/// of the call before in full; the last column says how many these are.
/// </remarks>
internal static class VerificationCommand
{
    public static Command Create()
    {
        var data = new Option<FileInfo>("--data") { Description = "JSON Lines: articles with a model's answers. Without it the recordings are measured." };
        var command = new Command("verification", "Tokens of verifications beside those of the main call.") { data };
        command.SetAction((result, cancellationToken) => RunAsync(result.GetValue(data), cancellationToken));
        return command;
    }

    private static async Task RunAsync(FileInfo? data, CancellationToken cancellationToken)
    {
        var answers = data is null ? OfRecordings(RepositoryFolder.Find()) : (await File.ReadAllLinesAsync(data.FullName, cancellationToken)).Select(OfRow);
        Console.WriteLine($"{"article",-18}{"sentences",10}{"doubtful",10}{"main call",12}{"doubtful",12}{"all",12}{"cached",12}");
        var totals = new int[6];
        foreach (var (name, article, answer) in answers)
        {
            var doubtful = await CostAsync(article, answer, VerificationMode.Doubtful, cancellationToken);
            var all = await CostAsync(article, answer, VerificationMode.All, cancellationToken);
            int[] costs = [all.Sentences, doubtful.Sentences, all.Main, doubtful.Verification, all.Verification, all.Cached];
            Console.WriteLine($"{name,-18}{costs[0],10}{costs[1],10}{costs[2],12}{costs[3],12}{costs[4],12}{costs[5],12}");
            for (var i = 0; i < totals.Length; i++)
            {
                totals[i] += costs[i];
            }
        }

        Console.WriteLine($"{"all",-18}{totals[0],10}{totals[1],10}{totals[2],12}{Share(totals[3], totals[2]),12}{Share(totals[4], totals[2]),12}{Share(totals[5], totals[2]),12}");
        Console.WriteLine($"with cached tokens at half price: all {Share(totals[4] - (totals[5] / 2), totals[2])}   bars: doubtful +25.0 %, all +60.0 %");
    }

    private static IEnumerable<(string Name, Article Article, string Answer)> OfRecordings(string root) =>
        Recording.LoadAll(root)
            .Where(recording => recording.Options.Length == SummaryLength.Medium)
            .Select(recording => (recording.Name, recording.ReadArticle(root), recording.Answer));

    private static (string Name, Article Article, string Answer) OfRow(string line)
    {
        var row = JsonNode.Parse(line)!.AsObject();
        return ((string)row["id"]!, ArticleReader.Read(new ArticleSource((string)row["text"]!) { Title = (string?)row["title"] }), AnswerOf(row));
    }

    private static async Task<Judge> CostAsync(Article article, string answer, VerificationMode mode, CancellationToken cancellationToken)
    {
        var judge = new Judge(answer);
        await new SummaryPipeline(judge, new SummaryPipelineOptions { Verification = mode }, TimeProvider.System)
            .MakeAsync(article, new SummaryOptions(), [], cancellationToken);
        return judge;
    }

    /// <summary>The row as the model wrote it on the wire.</summary>
    private static string AnswerOf(JsonObject row) => Recording.ToCompactJson(new JsonObject
    {
        ["facts"] = new JsonArray(),
        ["names"] = row["names"]!.DeepClone(),
        ["summaries"] = new JsonObject(row["summaries"]!.AsObject().Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)RenderingOf(pair.Value!)))),
        ["keywords"] = row["keywords"]!.DeepClone(),
    });

    private static JsonObject RenderingOf(JsonNode summary) => new()
    {
        ["headline"] = summary["headline"]!.DeepClone(),
        ["sentences"] = new JsonArray([.. summary["sentences"]!.AsArray().Select((text, index) => new JsonObject
        {
            ["text"] = text!.DeepClone(),
            ["evidence"] = summary["evidence"]![index]!.DeepClone(),
        })]),
    };

    private static string Share(int part, int whole) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"+{100.0 * part / whole:F1} %");

    /// <summary>Writes what was written before, supports everything it is asked about, and counts.</summary>
    private sealed class Judge(string answer) : ISummaryModel
    {
        // OpenAI's and Azure's: shorter beginnings are not cached.
        private const int FewestCachedTokens = 1_024;

        public string? Name => "judge";

        public bool IsRecorded => false;

        public int Main { get; private set; }

        public int Verification { get; private set; }

        /// <summary>The tokens of verifications that begin as the one before did, as far as a provider caches them.</summary>
        public int Cached { get; private set; }

        public int Sentences { get; private set; }

        private string Before { get; set; } = "";

        public Task<ModelOutcome> CompleteAsync(ModelRequest request, CancellationToken cancellationToken)
        {
            var content = request.IsVerification ? Judgements(request) : request.SchemaName == "summaries" ? answer : """{"corrections":[]}""";
            var prompt = string.Join('\n', Encoding.UTF8.GetString(request.Schema.Span), request.Instructions, request.Input);
            var tokens = TokenEstimate.Of(prompt) + TokenEstimate.Of(content);
            var shared = TokenEstimate.Of(prompt.AsSpan(0, prompt.AsSpan().CommonPrefixLength(Before)));
            Cached += request.IsVerification && shared >= FewestCachedTokens ? shared : 0;
            Before = prompt;
            Main += request.SchemaName == "summaries" ? tokens : 0;
            Verification += request.IsVerification ? tokens : 0;
            return Task.FromResult(new ModelOutcome(ModelOutcomeKind.Answered) { Content = content });
        }

        private string Judgements(ModelRequest request)
        {
            var numbers = request.Input[request.Input.IndexOf("</article>", StringComparison.Ordinal)..].Split('\n').Skip(1).Select((_, index) => index + 1).ToList();
            Sentences += numbers.Count;
            return JsonSerializer.Serialize(new
            {
                judgements = numbers.Select(number => new { sentence = number, article = new[] { 1, 2 }, mismatch = "", wrongWords = Array.Empty<string>(), verdict = "supported" }),
            });
        }
    }
}
