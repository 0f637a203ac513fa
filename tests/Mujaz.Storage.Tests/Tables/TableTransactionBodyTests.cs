using System.Text;
using Azure;
using Mujaz.Storage.Tables;
using Mujaz.Testing;

namespace Mujaz.Storage.Tests.Tables;

public sealed class TableTransactionBodyTests
{
    [Fact]
    public void The_body_on_the_wire_is_the_golden_one()
    {
        var entity = new TableEntity("ص'", "r") { ["Text"] = "موجز", ["Long"] = 5L, ["Double"] = 2.0 };
        TableTransactionAction[] actions =
        [
            new(TableTransactionActionType.Add, entity),
            new(TableTransactionActionType.UpdateMerge, entity, new ETag("W/\"datetime'2026-01-01T00%3A00%3A00Z'\"")),
            new(TableTransactionActionType.UpsertReplace, entity),
            new(TableTransactionActionType.Delete, entity),
        ];

        var body = TableTransactionBody.Write(
            new Uri("https://account.table.core.windows.net"), "summaries", actions, "batch_a", "changeset_b");

        // The file has line feeds; the wire has carriage returns before them.
        var golden = File.ReadAllText(RepositoryRoot.Combine("tests", "Mujaz.Storage.Tests", "Tables", "Golden", "transaction.txt"));
        Assert.Equal(golden.ReplaceLineEndings("\r\n"), Encoding.UTF8.GetString(body.Span));
    }
}
