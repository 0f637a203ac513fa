namespace Mujaz.Tool.Batches.Service;

/// <summary>A form of results.</summary>
/// <param name="MediaType">How the service knows it.</param>
/// <param name="HasHeader">Whether a first row names the columns.</param>
internal sealed record ResultFormat(string MediaType, bool HasHeader)
{
    public static ResultFormat JsonLines { get; } = new("application/x-ndjson", HasHeader: false);

    public static ResultFormat Csv { get; } = new("text/csv", HasHeader: true);

    /// <summary>The form a file's name asks for.</summary>
    public static ResultFormat OfFile(string? path) =>
        string.Equals(Path.GetExtension(path), ".csv", StringComparison.OrdinalIgnoreCase) ? Csv : JsonLines;
}
