using System.Text.Json;
using Mujaz.Tool.Input;

namespace Mujaz.Tool.Batches.Packing;

/// <summary>Opens what was named on the command line by what it is.</summary>
internal static class BatchInputs
{
    /// <summary>Opens a folder, a file, or standard input (NDJSON).</summary>
    /// <exception cref="InputException">It is not there or of no known kind.</exception>
    public static BatchInput Open(string path, PartLimits limits, CancellationToken cancellation)
    {
        if (path == InputFile.StandardInput)
        {
            return LinesOf("Standard input", Console.OpenStandardInput(), limits, cancellation);
        }

        if (Directory.Exists(path))
        {
            return new FolderInput(path, limits).Open(cancellation);
        }

        if (!File.Exists(path))
        {
            throw new InputException($"There is no folder or file {path}.");
        }

        return Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".jsonl" or ".ndjson" => LinesOf(path, OpenFile(path), limits, cancellation),
            ".json" => new BatchInput(JsonInput.ReadAsync(OpenFile(path), null, cancellation)) { WhenEmpty = $"{path} is an empty array." },
            ".csv" => new CsvInput(path, OpenFile(path)).Open(cancellation),
            ".zip" => new ZipInput(path, limits).Open(cancellation),
            _ when ArticleFile.IsArticle(path) => ArticleOf(path, limits, cancellation),
            _ => throw new InputException($"{path} is no kind of file that is known here: give a folder, or {ArticleFile.Extensions}, .jsonl, .csv or .zip."),
        };
    }

    /// <summary>Says what is wrong with an input that broke while it was read.</summary>
    public static InputException Explain(string path, Exception failure) => failure switch
    {
        JsonException json => new InputException($"{path} is not JSON: line {json.LineNumber + 1}, byte {json.BytePositionInLine + 1}. Nothing was sent."),
        InvalidDataException => new InputException($"{path} is damaged or no ZIP archive. Nothing was sent."),
        _ => new InputException($"{path} cannot be read: {failure.Message} Nothing was sent."),
    };

    private static BatchInput LinesOf(string name, Stream stream, PartLimits limits, CancellationToken cancellation) =>
        new(JsonLinesInput.ReadAsync(stream, limits, cancellation)) { WhenEmpty = $"{name} is empty." };

    private static BatchInput ArticleOf(string path, PartLimits limits, CancellationToken cancellation) =>
        new(ArticleFile.ReadAsync(Path.GetFileName(path), () => File.OpenRead(path), limits, cancellation)) { WhenEmpty = $"{path} is empty." };

    private static FileStream OpenFile(string path)
    {
        try
        {
            return File.OpenRead(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Explain(path, failure);
        }
    }
}
