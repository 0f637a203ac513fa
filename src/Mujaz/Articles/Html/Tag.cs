namespace Mujaz.Articles.Html;

/// <summary>A start or end tag as the scanner found it.</summary>
/// <param name="Name">The name in lower case.</param>
/// <param name="End">The index behind the tag.</param>
/// <param name="Attributes">Where the attributes of interest stand, name and value, each written well enough to be copied.</param>
internal readonly record struct Tag(string Name, int End, IReadOnlyList<(int Start, int Length)> Attributes);
