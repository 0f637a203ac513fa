namespace Mujaz.Functions.Stores;

/// <summary>The names of the blobs that belong to <c>articles/NAME</c>.</summary>
/// <remarks>NAME keeps its extension, so that <c>a.txt</c> and <c>a.html</c> do not overwrite each other's results.</remarks>
internal static class BlobNames
{
    /// <summary>The result, in the container <c>summaries</c>.</summary>
    public static string Result(string name) => name + ".json";

    /// <summary>The reason of a rejection, in the container <c>rejected</c>.</summary>
    public static string Rejection(string name) => name + ".json";

    /// <summary>The copy of a rejected original, in the container <c>rejected</c>.</summary>
    public static string RejectedOriginal(string name) => "originals/" + name;
}
