using System.Diagnostics.Metrics;
using Mujaz.Summaries;
using Mujaz.Summaries.Requests;

namespace Mujaz.Functions.Telemetry;

/// <summary>
/// The instruments of the app beside those of the model's calls. Tags are ids, counts, codes and languages; never a text, a key, a token
/// or an address.
/// </summary>
internal sealed class AppTelemetry
{
    private readonly Counter<long> _cacheRequests;
    private readonly Counter<long> _findings;
    private readonly Counter<long> _dropped;
    private readonly Counter<long> _storageOperations;
    private readonly Histogram<double> _queueDelay;

    /// <summary>Creates the instruments.</summary>
    public AppTelemetry(IMeterFactory meters)
    {
        var meter = meters.Create(SummaryTracing.Name);
        _cacheRequests = meter.CreateCounter<long>(
            "mujaz.cache.requests", "{request}", "Requests for summaries, by what the store had: hit, partial, miss, unavailable.");
        _findings = meter.CreateCounter<long>("mujaz.checks.findings", "{finding}", "What the checks found in new summaries, by kind and language.");
        _dropped = meter.CreateCounter<long>(
            "mujaz.checks.dropped", "{part}", "Headlines, sentences and keywords that were left out of new summaries, by language.");
        _storageOperations = meter.CreateCounter<long>(
            "mujaz.storage.operations", "{operation}", "Requests to storage, by service, method and status.");
        _queueDelay = meter.CreateHistogram<double>("mujaz.batch.queue_delay", "s", "From the time an item could be worked on to the time it was.");
    }

    /// <summary>A request for summaries was answered.</summary>
    /// <param name="result"><c>hit</c>, <c>partial</c>, <c>miss</c> or <c>unavailable</c>.</param>
    public void Answered(string result) => _cacheRequests.Add(1, new KeyValuePair<string, object?>("result", result));

    /// <summary>New summaries were made: what the checks found in them, and what they cost.</summary>
    public void Made(SummarySet set)
    {
        foreach (var (language, summary) in set.Summaries)
        {
            foreach (var finding in summary.Checks.Findings)
            {
                _findings.Add(1, new("kind", WireName.Of(finding.Kind)), new("language", language.Code));
            }

            _dropped.Add(summary.Checks.Dropped.Count, new KeyValuePair<string, object?>("language", language.Code));
        }
    }

    /// <summary>A storage service answered, or did not: then the status is 0.</summary>
    public void Stored(string service, string method, int status) =>
        _storageOperations.Add(1, new("service", service), new("method", method), new("status", status));

    /// <summary>An item of a batch begins after this wait.</summary>
    public void Waited(TimeSpan delay) => _queueDelay.Record(delay.TotalSeconds);
}
