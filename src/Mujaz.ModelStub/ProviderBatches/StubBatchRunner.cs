using System.Text;
using System.Text.Json.Nodes;
using Mujaz.ModelStub.Answers;
using Mujaz.ModelStub.Faults;

namespace Mujaz.ModelStub.ProviderBatches;

/// <summary>Answers the lines of a batch as chat calls are answered, faults included, and writes its files.</summary>
internal sealed class StubBatchRunner(ChatResponder responder, FaultPlan plan, ModelStubJournal journal, StubFileStore files)
{
    private static readonly ModelStubFault NoFault = new(ModelStubFaultKind.None);

    /// <summary>Answers the first lines; the others count as expired.</summary>
    /// <param name="lines">All lines.</param>
    /// <param name="answered">How many are answered.</param>
    public StubBatchResult Run(IReadOnlyList<StubBatchLine> lines, int answered)
    {
        var output = new StringBuilder();
        var errors = new StringBuilder();
        var completed = 0;
        foreach (var (line, index) in lines.Select((line, index) => (line, index)))
        {
            if (index < answered && Respond(line) is { } response)
            {
                completed += response.IsAnswer ? 1 : 0;
                Append(response.IsAnswer ? output : errors, line.Answer(response));
            }
            else
            {
                Append(errors, line.Expire());
            }
        }

        journal.CountBatchLines(completed);
        return new StubBatchResult(Store("output.jsonl", output), Store("errors.jsonl", errors), completed, lines.Count - completed);
    }

    /// <summary>The response to a line; null for a fault after which a caller would wait in vain.</summary>
    private StubResponse? Respond(StubBatchLine line)
    {
        var fault = plan.Next(asked: null, StubPrompt.SchemaNameOf(line.Body)) ?? NoFault;
        if (fault.Kind != ModelStubFaultKind.None)
        {
            journal.Count(fault.Kind);
        }

        return fault.Kind is ModelStubFaultKind.Hang or ModelStubFaultKind.HangInBody or ModelStubFaultKind.CutConnection
            ? null
            : responder.Respond(line.Body, fault);
    }

    private string? Store(string name, StringBuilder lines) =>
        lines.Length == 0 ? null : files.Add(name, "batch_output", Encoding.UTF8.GetBytes(lines.ToString())).Id;

    private static void Append(StringBuilder lines, JsonObject line) => lines.Append(StubResponse.ToText(line)).Append('\n');
}
