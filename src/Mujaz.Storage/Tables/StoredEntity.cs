namespace Mujaz.Storage.Tables;

/// <summary>Recognises our own write in what is stored.</summary>
internal static class StoredEntity
{
    /// <summary>Whether a stored entity is what a write would have left.</summary>
    /// <param name="stored">What was read back.</param>
    /// <param name="written">What was written.</param>
    /// <param name="mode">A merge leaves other properties alone.</param>
    /// <returns>True when every written value is stored, and for a replacement nothing else.</returns>
    public static bool IsResultOf(TableEntity stored, TableEntity written, TableUpdateMode mode)
    {
        var properties = 0;
        foreach (var (name, value) in written)
        {
            if (value is null)
            {
                continue;
            }

            properties++;
            if (!ValuesEqual(value, stored[name]))
            {
                return false;
            }
        }

        return mode == TableUpdateMode.Merge || properties == stored.Count;
    }

    private static bool ValuesEqual(object written, object? stored) => (written, stored) switch
    {
        (byte[] left, byte[] right) => left.AsSpan().SequenceEqual(right),
        (double left, int right) => left.Equals((double)right),
        _ => written.Equals(stored),
    };
}
