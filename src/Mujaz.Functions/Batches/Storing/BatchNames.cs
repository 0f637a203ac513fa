using System.Globalization;

namespace Mujaz.Functions.Batches.Storing;

/// <summary>The names of a batch's blobs outside the container <c>batches</c>.</summary>
internal static class BatchNames
{
    /// <summary>The NAME under which an item that was given up is kept in the container <c>rejected</c>.</summary>
    public static string RejectedItem(string name, BatchItem item) =>
        string.Create(CultureInfo.InvariantCulture, $"{name}/{item.Sequence:D6}{item.Extension}");
}
