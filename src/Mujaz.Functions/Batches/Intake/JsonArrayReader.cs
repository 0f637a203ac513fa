using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Mujaz.Functions.Batches.Storing;
using Mujaz.Functions.Http;

namespace Mujaz.Functions.Batches.Intake;

/// <summary>Reads the elements of a JSON array one by one, holding one of them in memory.</summary>
internal sealed class JsonArrayReader
{
    private const int BufferSize = 64 * 1024;

    private readonly PipeReader _pipe;
    private readonly int _maxItemBytes;
    private JsonReaderState _state;
    private long _consumed;
    private int _items;

    private JsonArrayReader(Stream stream, int maxItemBytes)
    {
        _pipe = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: BufferSize, leaveOpen: true));
        _maxItemBytes = maxItemBytes;
    }

    private enum Step
    {
        NeedsMore,
        Element,
        End,
    }

    /// <summary>The elements as items.</summary>
    /// <exception cref="ProblemException">It is no array, or broken, or an element is too large: with its position.</exception>
    public static IAsyncEnumerable<BatchEntry> ReadAsync(Stream stream, int maxItemBytes, CancellationToken cancellationToken) =>
        new JsonArrayReader(stream, maxItemBytes).ReadAsync(cancellationToken);

    private async IAsyncEnumerable<BatchEntry> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        try
        {
            await SkipByteOrderMarkAsync(cancellationToken);
            var needed = 1;
            while (true)
            {
                var read = await _pipe.ReadAtLeastAsync(needed, cancellationToken);
                var rest = read.Buffer;
                Step step;
                while ((step = Next(ref rest, read.IsCompleted, out var element)) == Step.Element)
                {
                    yield return new BatchEntry(string.Create(CultureInfo.InvariantCulture, $"item {_items}"), ".json", element);
                }

                if (step == Step.End)
                {
                    yield break;
                }

                // Twice as much before the next look: an element is scanned a few times, not once a packet.
                needed = (int)Math.Min(rest.Length * 2, _maxItemBytes + (long)BufferSize) + 1;
                _pipe.AdvanceTo(rest.Start, rest.End);
            }
        }
        finally
        {
            await _pipe.CompleteAsync();
        }
    }

    private async Task SkipByteOrderMarkAsync(CancellationToken cancellationToken)
    {
        var read = await _pipe.ReadAtLeastAsync(Encoding.UTF8.Preamble.Length, cancellationToken);
        var head = read.Buffer.Slice(0, Math.Min(read.Buffer.Length, Encoding.UTF8.Preamble.Length)).ToArray();
        var skip = head.AsSpan().SequenceEqual(Encoding.UTF8.Preamble) ? head.Length : 0;
        _consumed = skip;
        _pipe.AdvanceTo(read.Buffer.GetPosition(skip));
    }

    private Step Next(ref ReadOnlySequence<byte> rest, bool isFinal, out ReadOnlyMemory<byte> element)
    {
        element = default;
        try
        {
            var reader = new Utf8JsonReader(rest, isFinal, _state);
            if (_items == 0 && reader.TokenType == JsonTokenType.None && !EntersArray(ref reader))
            {
                return Starve(rest, isFinal);
            }

            if (!reader.Read())
            {
                return Starve(rest, isFinal);
            }

            if (reader.TokenType == JsonTokenType.EndArray)
            {
                return Step.End;
            }

            var start = reader.TokenStartIndex;
            if (!reader.TrySkip())
            {
                return Starve(rest, isFinal);
            }

            return Take(ref rest, reader, start, out element);
        }
        catch (JsonException)
        {
            throw new ProblemException(IsBlank(rest) && _items == 0 ? BatchProblem.Empty : BatchProblem.BrokenArray(_items + 1, _consumed + 1));
        }
    }

    private Step Take(ref ReadOnlySequence<byte> rest, Utf8JsonReader reader, long start, out ReadOnlyMemory<byte> element)
    {
        var length = reader.BytesConsumed - start;
        ThrowIfTooLarge(length);
        element = rest.Slice(start, length).ToArray();
        _items++;
        _state = reader.CurrentState;
        _consumed += reader.BytesConsumed;
        rest = rest.Slice(reader.BytesConsumed);
        return Step.Element;
    }

    private static bool EntersArray(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
        {
            return false;
        }

        return reader.TokenType == JsonTokenType.StartArray ? true : throw new ProblemException(BatchProblem.NotAnArray);
    }

    private Step Starve(ReadOnlySequence<byte> rest, bool isFinal)
    {
        if (isFinal)
        {
            throw new ProblemException(BatchProblem.BrokenArray(_items + 1, _consumed + 1));
        }

        ThrowIfTooLarge(rest.Length - BufferSize);
        return Step.NeedsMore;
    }

    private static bool IsBlank(ReadOnlySequence<byte> rest)
    {
        foreach (var part in rest)
        {
            if (part.Span.IndexOfAnyExcept(" \t\r\n"u8) >= 0)
            {
                return false;
            }
        }

        return true;
    }

    private void ThrowIfTooLarge(long length)
    {
        if (length > _maxItemBytes)
        {
            var problem = BatchProblem.ItemTooLarge(_maxItemBytes);
            throw new ProblemException(problem with { Detail = string.Create(CultureInfo.InvariantCulture, $"{problem.Detail} Item {_items + 1} is larger; nothing was taken.") });
        }
    }
}
