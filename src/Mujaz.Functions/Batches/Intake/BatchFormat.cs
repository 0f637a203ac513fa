namespace Mujaz.Functions.Batches.Intake;

/// <summary>The forms in which many articles come at once.</summary>
internal enum BatchFormat
{
    /// <summary>A JSON array.</summary>
    JsonArray,

    /// <summary>One JSON object a line.</summary>
    JsonLines,

    /// <summary>A table with a header row.</summary>
    Csv,

    /// <summary>A ZIP archive of articles.</summary>
    Zip,
}
