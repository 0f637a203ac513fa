using System.Globalization;
using Mujaz.Tool.Input;

namespace Mujaz.Tool.Batches.Packing;

/// <summary>Cuts JSON Lines where a batch is full. What a line says is left to the service.</summary>
internal sealed class LineCutter(string path, PartLimits limits)
{
    private const int BufferSize = 64 * 1024;

    private readonly List<BatchPart> _parts = [];
    private Piece _part;
    private Piece _line;

    /// <summary>The pieces of the file; none when it has no lines.</summary>
    /// <exception cref="InputException">A line is larger than a batch may be.</exception>
    public async Task<IReadOnlyList<BatchPart>> CutAsync(CancellationToken cancellation)
    {
        await using var file = File.OpenRead(path);
        var buffer = new byte[BufferSize];
        int read;
        while ((read = await file.ReadAsync(buffer, cancellation)) > 0)
        {
            foreach (var value in buffer.AsSpan(0, read))
            {
                _line.Length++;
                if (value == '\n')
                {
                    EndLine();
                }
                else if (value is not ((byte)' ' or (byte)'\t' or (byte)'\r'))
                {
                    _line.Articles = 1;
                }
            }
        }

        EndLine();
        EndPart();
        return _parts;
    }

    private void EndLine()
    {
        if (_part.Articles + _line.Articles > limits.Articles || _part.LinesBefore + _part.Length + _line.Length > limits.Bytes)
        {
            EndPart();
        }

        if (_part.LinesBefore + _line.Length > limits.Bytes)
        {
            throw new InputException($"{Place(_line)} of {path} is larger than a whole batch may be, {limits.Bytes / 1_000_000} MB.");
        }

        if (_part.Articles == 0 && _line.Articles > 0)
        {
            _part.FirstLine = _line.LinesBefore + 1;
        }

        _part.Length += _line.Length;
        _part.Articles += _line.Articles;
        _line = new Piece { Start = _line.Start + _line.Length, LinesBefore = _line.LinesBefore + 1 };
    }

    private void EndPart()
    {
        if (_part.Articles > 0)
        {
            _parts.Add(new BatchPart(path, BatchPart.JsonLines, _part.Start, _part.Length)
            {
                LinesBefore = _part.LinesBefore,
                Articles = _part.Articles,
                FirstPlace = string.Create(CultureInfo.InvariantCulture, $"line {_part.FirstLine}"),
            });
        }

        _part = new Piece { Start = _line.Start, LinesBefore = _line.LinesBefore };
    }

    private static string Place(Piece line) => string.Create(CultureInfo.InvariantCulture, $"Line {line.LinesBefore + 1}");

    /// <summary>A run of lines.</summary>
    private struct Piece
    {
        public long Start;
        public long Length;
        public int LinesBefore;
        public int FirstLine;
        public int Articles;
    }
}
