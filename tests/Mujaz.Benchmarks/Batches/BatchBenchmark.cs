using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Mujaz.LocalHost;
using Mujaz.LocalHost.Azurite;
using Mujaz.ModelStub;
using Mujaz.Testing;
using Mujaz.Testing.Batches;

namespace Mujaz.Benchmarks.Batches;

/// <summary>Posts one batch to the app as it runs, times it, and holds the outcome against what is promised.</summary>
internal sealed class BatchBenchmark(BatchBenchmarkOptions options)
{
    private const int WarmUpArticles = 200;
    private static readonly TimeSpan HangPatience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    private readonly OperationCounter _operations = new();

    /// <summary>Runs it and prints the tables.</summary>
    /// <returns>The exit code: 0 when every promise was kept.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var script = await new AzuriteInstaller().InstallAsync(cancellationToken);
        await using var azurite = await AzuriteProcess.StartAsync(
            script, new AzuriteProcessOptions { AccessLog = options.CountsOperations ? _operations.Add : null }, cancellationToken);
        var data = Directory.CreateTempSubdirectory("mujaz-benchmark-");
        try
        {
            await using var host = await LocalHostApplication.StartAsync(HostOptions(azurite, data.FullName), cancellationToken);
            using var http = new HttpClient { BaseAddress = host.BaseAddress, Timeout = TimeSpan.FromMinutes(10) };
            var storage = new StorageClients(azurite.ConnectionString);
            Console.WriteLine($"warming up with {WarmUpArticles} articles");
            await MeasureAsync(host, http, storage, WarmUp(), cancellationToken);
            return await MeasureAndReportAsync(host, azurite, http, storage, cancellationToken);
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    private LocalHostOptions HostOptions(AzuriteProcess azurite, string data) => new()
    {
        Port = 0,
        Instances = options.Instances,
        DataFolder = data,
        WorkerErrorLimit = int.MaxValue,
        LogLevel = LogLevel.Warning,
        ModelStub = new ModelStubOptions
        {
            Synthesize = true,
            Latency = options.Latency,
            RandomFaultRate = options.FaultRate,
            RandomSeed = options.Seed,
            KeptRequests = 0,
            KeptAnswers = int.MaxValue,
        },
        Settings = new Dictionary<string, string>(options.Settings)
        {
            ["AzureWebJobsStorage"] = azurite.ConnectionString,
            ["Mujaz__Model__MaxConcurrency"] = options.CallsPerInstance.ToString(CultureInfo.InvariantCulture),
            ["Mujaz__Model__AttemptTimeout"] = (options.Latency + HangPatience).ToString("c", CultureInfo.InvariantCulture),
        },
    };

    private static string[] WarmUp() => [.. Enumerable.Range(1_000_000, WarmUpArticles).Select(GeneratedNews.Article)];

    private async Task<int> MeasureAndReportAsync(
        LocalHostApplication host, AzuriteProcess azurite, HttpClient http, StorageClients storage, CancellationToken cancellationToken)
    {
        string[] articles = [.. Enumerable.Range(0, options.Articles).Select(GeneratedNews.Article)];
        var before = host.ModelStub!.Statistics;
        _operations.Clear();
        var chaos = new BatchChaos(host, options.Instances, storage.Queues.GetQueueClient("batch-items"), options.Seed);
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await using var sampler = new BatchSampler(host, options.Instances, azurite);
        var trouble = options.Chaos ? chaos.RunAsync(Math.Max(5, options.Articles / 500), options.Articles, stopping.Token) : Task.CompletedTask;
        var (id, times) = await MeasureAsync(host, http, storage, articles, cancellationToken);
        await trouble;
        var report = new BatchReport(options, times, sampler.Uses, host.ModelStub.Statistics, before);
        report.Print(_operations.Counts);
        return await CheckAsync(new StoredBatches(storage), host, chaos, (int)before.Succeeded, articles, id, cancellationToken);
    }

    /// <summary>Posts a batch and waits for its end.</summary>
    private static async Task<(string Id, BatchTimes Times)> MeasureAsync(
        LocalHostApplication host, HttpClient http, StorageClients storage, string[] articles, CancellationToken cancellationToken)
    {
        var answered = host.ModelStub!.Statistics.Succeeded + articles.Length;
        var lines = string.Join('\n', articles.Select(text => JsonSerializer.Serialize(new { text })));
        using var content = new StringContent(lines, Encoding.UTF8, "application/x-ndjson");
        var watch = Stopwatch.StartNew();
        using var response = await http.PostAsync(new Uri("/api/batches", UriKind.Relative), content, cancellationToken);
        var accepted = watch.Elapsed;
        using var body = JsonDocument.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync(cancellationToken));
        var id = body.RootElement.GetProperty("id").GetString()!;
        while (host.ModelStub.Statistics.Succeeded < answered)
        {
            await Task.Delay(Look, cancellationToken);
        }

        // Past the app: asking it for the state of a running batch counts rows, which would be measured too.
        var done = watch.Elapsed;
        var results = new StoredBatches(storage);
        while (!await results.HasReportAsync(body.RootElement.GetProperty("name").GetString()!, cancellationToken))
        {
            await Task.Delay(Look, cancellationToken);
        }

        return (id, new BatchTimes(accepted, done, watch.Elapsed));
    }

    private static async Task<int> CheckAsync(
        StoredBatches storage, LocalHostApplication host, BatchChaos chaos, int skipped, string[] articles, string id, CancellationToken cancellationToken)
    {
        var evidence = new BatchEvidence
        {
            Articles = articles,
            Results = await storage.ReadResultsAsync(id, cancellationToken),
            FinishedAt = await storage.ReadFinishTimesAsync(id, cancellationToken),
            Answers = [.. host.ModelStub!.Answers.Skip(skipped)],
            Kills = chaos.Kills,
        };
        var broken = BatchPromises.FindBroken(evidence);
        Console.WriteLine();
        Console.WriteLine($"handlers killed {chaos.Kills.Count}, messages delivered twice {chaos.Copies}, answers lost with a killed handler {evidence.LostAnswers}");
        Console.WriteLine(broken.Count == 0 ? "every promise was kept" : $"{broken.Count} promises were broken:");
        foreach (var sentence in broken.Take(20))
        {
            Console.WriteLine("  " + sentence);
        }

        return broken.Count == 0 ? 0 : 1;
    }
}
