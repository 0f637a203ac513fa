namespace Mujaz.Grounding;

/// <summary>Numbers that are asked for by range; sorted when first asked, so that a question costs a binary search.</summary>
internal sealed class SortedValues
{
    private readonly List<decimal> _values = [];
    private bool _isSorted;

    /// <summary>How many there are.</summary>
    public int Count => _values.Count;

    /// <summary>Adds a number.</summary>
    public void Add(decimal value)
    {
        _values.Add(value);
        _isSorted = false;
    }

    /// <summary>The numbers from one to another, both included, in order.</summary>
    public IEnumerable<decimal> Between(decimal least, decimal most)
    {
        lock (_values)
        {
            if (!_isSorted)
            {
                _values.Sort();
                _isSorted = true;
            }
        }

        var index = _values.BinarySearch(least);
        for (index = index < 0 ? ~index : index; index > 0 && _values[index - 1] == least; index--)
        {
        }

        for (; index < _values.Count && _values[index] <= most; index++)
        {
            yield return _values[index];
        }
    }
}
