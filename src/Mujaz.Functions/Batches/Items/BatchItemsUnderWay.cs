namespace Mujaz.Functions.Batches.Items;

/// <summary>How many items of each batch this process is working on now.</summary>
/// <remarks>
/// Asking the store after every item whether it was the batch's last would cost as much as a tenth of its work. It is enough
/// that the last item of a batch in each process asks: while another one is under way, that one will.
/// </remarks>
internal sealed class BatchItemsUnderWay
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _items = new(StringComparer.Ordinal);

    /// <summary>The batches that are worked on now, with the number of their items under way.</summary>
    public IReadOnlyDictionary<string, int> Now
    {
        get
        {
            lock (_lock)
            {
                return new Dictionary<string, int>(_items, StringComparer.Ordinal);
            }
        }
    }

    /// <summary>An item is begun.</summary>
    public void Begin(string batchId)
    {
        lock (_lock)
        {
            _items[batchId] = _items.GetValueOrDefault(batchId) + 1;
        }
    }

    /// <summary>An item has ended, in whatever way.</summary>
    /// <returns>Whether none of its batch is under way any more.</returns>
    public bool End(string batchId)
    {
        lock (_lock)
        {
            var left = _items[batchId] - 1;
            if (left > 0)
            {
                _items[batchId] = left;
                return false;
            }

            _items.Remove(batchId);
            return true;
        }
    }
}
