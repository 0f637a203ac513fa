namespace Mujaz.Tool.Batches.Packing;

/// <summary>All that is to be sent, in temporary files that only their owner can read and that go with it.</summary>
internal sealed class BatchPackage : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mujaz-").FullName;
    private readonly List<BatchPart> _parts = [];
    private readonly List<string> _problems = [];

    private BatchPackage()
    {
    }

    /// <summary>What becomes one batch each.</summary>
    public IReadOnlyList<BatchPart> Parts => _parts;

    /// <summary>Articles that cannot be sent, each with its reason.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>Packs articles.</summary>
    /// <param name="lines">The articles.</param>
    /// <param name="limits">When a new part begins.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static async Task<BatchPackage> CreateAsync(IAsyncEnumerable<BatchLine> lines, PartLimits limits, CancellationToken cancellation)
    {
        var package = new BatchPackage();
        try
        {
            await package.WriteAsync(lines, limits, cancellation);
            return package;
        }
        catch
        {
            package.Dispose();
            throw;
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task WriteAsync(IAsyncEnumerable<BatchLine> lines, PartLimits limits, CancellationToken cancellation)
    {
        PartWriter? writer = null;
        try
        {
            await foreach (var line in lines.WithCancellation(cancellation))
            {
                if ((line.Problem ?? limits.Refuse(line)) is { } problem)
                {
                    _problems.Add(problem);
                    continue;
                }

                if (writer is not null && !limits.HasRoom(writer, line))
                {
                    _parts.Add(await writer.FinishAsync());
                    writer = null;
                }

                writer ??= new PartWriter(Path.Combine(_folder, $"{_parts.Count + 1}.jsonl"), line.Place);
                await writer.WriteAsync(line.Json, cancellation);
            }

            if (writer is { Articles: > 0 })
            {
                _parts.Add(await writer.FinishAsync());
            }
        }
        finally
        {
            if (writer is not null)
            {
                await writer.DisposeAsync();
            }
        }
    }
}
