using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mujaz.Functions.Batches.Storing;
using Mujaz.Summaries.Requests;

namespace Mujaz.Functions.Batches.Results;

/// <summary>Moves items of a written report to its failures. As a tree and not as our type: an older report may lack members, a newer one have more.</summary>
internal static class BatchReportCorrection
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The report with the items as failed. Doing it again changes nothing.</summary>
    /// <param name="report">The report's JSON.</param>
    /// <param name="items">What each item was, and the failure it is now.</param>
    public static ReadOnlyMemory<byte> Apply(ReadOnlyMemory<byte> report, IReadOnlyList<(BatchItemState Was, BatchItem Failed)> items)
    {
        var root = JsonNode.Parse(report.Span)!.AsObject();
        var counts = root["counts"]!.AsObject();
        var failures = root["failures"]!.AsArray().ToDictionary(failure => (int)failure!["sequence"]!, failure => failure!.DeepClone());
        foreach (var (was, item) in items)
        {
            if (failures.TryGetValue(item.Sequence, out var known) && (string?)known["code"] == item.ErrorCode)
            {
                continue;
            }

            Add(counts, was, -1);
            Add(counts, BatchItemState.Failed, 1);
            failures[item.Sequence] = FailureOf(item);
        }

        root["failures"] = new JsonArray([.. failures.OrderBy(pair => pair.Key).Select(pair => pair.Value)]);
        return Write(root);
    }

    private static void Add(JsonObject counts, BatchItemState state, int change)
    {
        var name = WireName.Of(state);
        counts[name] = (int)counts[name]! + change;
    }

    private static JsonObject FailureOf(BatchItem item) => new()
    {
        ["sequence"] = item.Sequence,
        ["id"] = item.ItemId,
        ["place"] = item.Place,
        ["code"] = item.ErrorCode,
        ["detail"] = item.ErrorDetail,
    };

    private static ReadOnlyMemory<byte> Write(JsonObject report)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output, Options))
        {
            report.WriteTo(json);
        }

        return output.WrittenMemory;
    }
}
