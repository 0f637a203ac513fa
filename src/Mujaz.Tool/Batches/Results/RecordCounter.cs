using Mujaz.Tool.Batches.Service;

namespace Mujaz.Tool.Batches.Results;

/// <summary>Counts the records of results as their bytes pass: lines, in CSV those outside quotation marks.</summary>
internal sealed class RecordCounter(ResultFormat format)
{
    private bool _isQuoted;
    private int _lines;

    /// <summary>The records so far, without the row that names the columns.</summary>
    public int Records => Math.Max(0, _lines - (format.HasHeader ? 1 : 0));

    public void Add(ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
        {
            // A doubled quotation mark inside a cell turns it off and on again.
            _isQuoted ^= format == ResultFormat.Csv && value == '"';
            _lines += value == '\n' && !_isQuoted ? 1 : 0;
        }
    }
}
