namespace Mujaz.Functions.Batches.Intake;

/// <summary>Cuts a table into its records (RFC 4180): a line break inside quotation marks does not end one.</summary>
/// <remarks>Only the cutting, so that a record can be refused without losing the place; the cells are the library's to read.</remarks>
internal sealed class CsvRecordScanner(ReadOnlyMemory<byte> table, byte delimiter)
{
    private int _position;

    /// <summary>The number of the record that was read last, from 1, as a spreadsheet numbers its rows.</summary>
    public int Row { get; private set; }

    /// <summary>Reads the next record.</summary>
    /// <param name="record">Its bytes without the line break.</param>
    /// <param name="isClosed">False when a quotation mark was opened in it and the table ended before it was closed.</param>
    /// <returns>False at the end.</returns>
    public bool TryRead(out ReadOnlyMemory<byte> record, out bool isClosed)
    {
        isClosed = true;
        if (_position >= table.Length)
        {
            record = default;
            return false;
        }

        var start = _position;
        var length = LengthOf(table.Span[start..], out isClosed);
        record = table.Slice(start, length);
        _position = start + length + LineBreakLength(table.Span[(start + length)..]);
        Row++;
        return true;
    }

    /// <summary>Quotation marks count only in cells that begin with one, and there each of them opens or closes.</summary>
    private int LengthOf(ReadOnlySpan<byte> rest, out bool isClosed)
    {
        var atCellStart = true;
        var isQuotedCell = false;
        var inQuotes = false;
        for (var index = 0; index < rest.Length; index++)
        {
            var value = rest[index];
            if (atCellStart)
            {
                isQuotedCell = inQuotes = value == '"';
                atCellStart = false;
                if (inQuotes)
                {
                    continue;
                }
            }
            else if (isQuotedCell && value == '"')
            {
                // Behind the closing mark only another one, doubled, goes on with the quotation; a mark further on is a character.
                isQuotedCell = inQuotes || rest[index - 1] == '"';
                inQuotes = isQuotedCell && !inQuotes;
                continue;
            }

            if (inQuotes)
            {
                continue;
            }

            if (value is (byte)'\n' or (byte)'\r')
            {
                isClosed = true;
                return index;
            }

            atCellStart = value == delimiter;
        }

        isClosed = !inQuotes;
        return rest.Length;
    }

    private static int LineBreakLength(ReadOnlySpan<byte> rest) => rest switch
    {
        [(byte)'\r', (byte)'\n', ..] => 2,
        [] => 0,
        _ => 1,
    };
}
