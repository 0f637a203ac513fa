using System.Text.Json;
using Azure.Data.Tables;
using Mujaz.Glossaries;
using Mujaz.Summaries.Requests;

namespace Mujaz.Functions.Storage;

/// <summary>The <c>glossary</c> table: what the house added to, changed in or took out of the glossary that comes with the app.</summary>
internal sealed class GlossaryStore(StorageTables tables)
{
    private const int SchemaVersion = 1;
    private const string Partition = "entry";

    /// <summary>Everything the house has said, by id; null for an entry that was deleted.</summary>
    public async Task<IReadOnlyDictionary<string, GlossaryEntry?>> GetAllAsync(CancellationToken cancellationToken)
    {
        await tables.EnsureCreatedAsync(cancellationToken);
        var entries = new Dictionary<string, GlossaryEntry?>(StringComparer.Ordinal);
        await foreach (var row in tables.Glossary.QueryAsync<TableEntity>($"PartitionKey eq '{Partition}'", cancellationToken: cancellationToken))
        {
            entries[row.RowKey] = Read(row);
        }

        return entries;
    }

    /// <summary>Adds or replaces entries, a hundred at a time.</summary>
    public async Task PutAsync(IEnumerable<GlossaryEntry> entries, CancellationToken cancellationToken)
    {
        await tables.EnsureCreatedAsync(cancellationToken);
        foreach (var chunk in entries.Chunk(100))
        {
            TableTransactionAction[] actions =
            [
                .. chunk.Select(entry => new TableTransactionAction(TableTransactionActionType.UpsertReplace, Write(entry))),
            ];
            await tables.Glossary.SubmitOnceAsync(actions, cancellationToken);
        }
    }

    /// <summary>Takes an entry out. The row stays as a mark, so that an entry that comes with the app stays out too.</summary>
    public async Task DeleteAsync(string id, CancellationToken cancellationToken)
    {
        await tables.EnsureCreatedAsync(cancellationToken);
        var mark = new TableEntity(Partition, id) { ["SchemaVersion"] = SchemaVersion, ["Deleted"] = true };
        await tables.Glossary.UpsertEntityAsync(mark, TableUpdateMode.Replace, cancellationToken);
    }

    private static TableEntity Write(GlossaryEntry entry) => new(Partition, entry.Id)
    {
        ["SchemaVersion"] = SchemaVersion,
        ["Kind"] = WireName.Of(entry.Kind),
        ["Arabic"] = JsonSerializer.Serialize(entry.Arabic, StoredJson.Compact.IReadOnlyListString),
        ["French"] = entry.French,
        ["English"] = entry.English,
        ["Variants"] = JsonSerializer.Serialize(entry.Variants, StoredJson.Compact.IReadOnlyListString),
    };

    private static GlossaryEntry? Read(TableEntity row) => row.GetBoolean("Deleted") == true
        ? null
        : new GlossaryEntry(
            row.RowKey,
            WireName.Parse<KeywordKind>(row.GetString("Kind")!),
            Strings(row, "Arabic"),
            row.GetString("French")!,
            row.GetString("English")!)
        {
            Variants = Strings(row, "Variants"),
        };

    private static IReadOnlyList<string> Strings(TableEntity row, string name) =>
        row.GetString(name) is { } json ? JsonSerializer.Deserialize(json, StoredJson.Compact.IReadOnlyListString)! : [];
}
