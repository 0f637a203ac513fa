using System.Text.Json.Nodes;

namespace Mujaz.ModelStub.ProviderBatches;

/// <summary>The stub's batches, in memory, in the order they came. Thread-safe.</summary>
internal sealed class StubBatchStore
{
    private readonly Lock _lock = new();
    private readonly List<StubBatch> _batches = [];

    /// <summary>Keeps a batch.</summary>
    public void Add(StubBatch batch)
    {
        lock (_lock)
        {
            _batches.Add(batch);
        }
    }

    /// <summary>A batch, or null.</summary>
    public StubBatch? Find(string id)
    {
        lock (_lock)
        {
            return _batches.Find(batch => batch.Id == id);
        }
    }

    /// <summary>A page of the list, newest first.</summary>
    /// <param name="after">The id of the last batch of the page before, or null for the first page.</param>
    /// <param name="limit">How many a page has at the most.</param>
    public JsonObject List(string? after, int limit)
    {
        List<StubBatch> page;
        bool more;
        lock (_lock)
        {
            var newestFirst = Enumerable.Reverse(_batches).ToList();
            var from = after is null ? 0 : newestFirst.FindIndex(batch => batch.Id == after) + 1;
            page = [.. newestFirst.Skip(from).Take(limit)];
            more = newestFirst.Count > from + page.Count;
        }

        return new JsonObject
        {
            ["object"] = "list",
            ["data"] = new JsonArray([.. page.Select(batch => batch.Look())]),
            ["first_id"] = page.FirstOrDefault()?.Id,
            ["last_id"] = page.LastOrDefault()?.Id,
            ["has_more"] = more,
        };
    }
}
