using Mujaz.Tool.Input;

namespace Mujaz.Tool.Batches.Packing;

/// <summary>What is to be sent. What had to be packed is in temporary files that only their owner can read, and that go with it.</summary>
internal sealed class BatchInput : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mujaz-").FullName;

    private BatchInput()
    {
    }

    /// <summary>What becomes one batch each.</summary>
    public IReadOnlyList<BatchPart> Parts { get; private set; } = [];

    /// <summary>What cannot be read, each with its reason.</summary>
    public IReadOnlyList<string> Problems { get; private set; } = [];

    /// <summary>Files that are no articles by their names.</summary>
    public int Skipped { get; private set; }

    /// <summary>Opens a folder, a file, or standard input (JSON Lines).</summary>
    /// <param name="path">What was named on the command line.</param>
    /// <param name="limits">When a new batch begins.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="InputException">It is not there, has no articles, cannot be read, or is of no known kind.</exception>
    public static async Task<BatchInput> OpenAsync(string path, PartLimits limits, CancellationToken cancellation)
    {
        var input = new BatchInput();
        try
        {
            await input.ReadAsync(path, limits, cancellation);
            return input;
        }
        catch (Exception failure)
        {
            input.Dispose();
            if (failure is IOException or UnauthorizedAccessException)
            {
                throw new InputException($"{path} cannot be read: {failure.Message} Nothing was sent.");
            }

            throw;
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task ReadAsync(string path, PartLimits limits, CancellationToken cancellation)
    {
        if (path == InputFile.StandardInput)
        {
            await CutAsync("Standard input", await SaveStandardInputAsync(cancellation), limits, cancellation);
        }
        else if (Directory.Exists(path))
        {
            await PackFolderAsync(path, limits, cancellation);
        }
        else if (File.Exists(path))
        {
            await ReadFileAsync(path, limits, cancellation);
        }
        else
        {
            throw new InputException($"There is no folder or file {path}.");
        }
    }

    private async Task ReadFileAsync(string path, PartLimits limits, CancellationToken cancellation)
    {
        if (new FileInfo(path).Length == 0)
        {
            throw new InputException($"{path} is empty.");
        }

        switch (Path.GetExtension(path).ToLowerInvariant())
        {
            case ".jsonl" or ".ndjson":
                await CutAsync(path, path, limits, cancellation);
                break;
            case ".csv" or ".tsv":
                TakeWhole(path, BatchPart.Csv, limits);
                break;
            case ".zip":
                TakeWhole(path, BatchPart.Zip, limits);
                break;
            case ".json" when BeginsArray(path):
                TakeWhole(path, BatchPart.Json, limits);
                break;
            case var _ when ArticleFolder.IsArticle(path):
                await PackAsync([(Path.GetFileName(path), path)], limits, cancellation);
                break;
            default:
                throw new InputException(
                    $"{path} is no kind of file that is known here: give a folder, or {ArticleFolder.Extensions}, .jsonl, .csv or .zip.");
        }
    }

    private void TakeWhole(string path, string mediaType, PartLimits limits)
    {
        if (limits.Articles != PartLimits.Default.Articles)
        {
            throw new InputException($"{path} is sent as it is: --batch-size is for folders and JSON Lines.");
        }

        Parts = [BatchPart.OfFile(path, mediaType)];
    }

    private async Task CutAsync(string name, string path, PartLimits limits, CancellationToken cancellation)
    {
        Parts = await new LineCutter(path, limits).CutAsync(cancellation);
        if (Parts.Count == 0)
        {
            throw new InputException($"{name} is empty.");
        }
    }

    private async Task PackFolderAsync(string path, PartLimits limits, CancellationToken cancellation)
    {
        var folder = ArticleFolder.Read(path);
        await PackAsync(folder.Files, limits, cancellation);
        (Problems, Skipped) = ([.. folder.Problems, .. Problems], folder.Skipped);
        if (Parts.Count == 0 && Problems.Count == 0)
        {
            throw new InputException($"{path} has no articles: no file in it is called {ArticleFolder.Extensions}.");
        }
    }

    private async Task PackAsync(IEnumerable<(string Name, string Path)> files, PartLimits limits, CancellationToken cancellation)
    {
        await using var packer = new FolderPacker(_folder, limits);
        Parts = await packer.PackAsync(files, cancellation);
        Problems = packer.Problems;
    }

    private async Task<string> SaveStandardInputAsync(CancellationToken cancellation)
    {
        var path = Path.Combine(_folder, "input.jsonl");
        await using var input = Console.OpenStandardInput();
        await using var file = File.Create(path);
        await input.CopyToAsync(file, cancellation);
        return path;
    }

    /// <summary>Whether a JSON file has many articles; otherwise it is one, and goes as files of a folder do.</summary>
    private static bool BeginsArray(string path)
    {
        using var reader = new StreamReader(path);
        int next;
        while ((next = reader.Read()) >= 0 && char.IsWhiteSpace((char)next))
        {
        }

        return next == '[';
    }
}
