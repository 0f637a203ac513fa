using System.Text;
using System.Text.RegularExpressions;

namespace Mujaz.LocalHost.Configuration;

/// <summary>A path such as <c>articles/{name}.{extension}</c>: a container, and a pattern of blob names with captures.</summary>
internal sealed partial class BlobPathTemplate
{
    private readonly Regex _blobName;

    private BlobPathTemplate(string text, string container, string prefix, Regex blobName, IReadOnlyList<string> captures)
    {
        Text = text;
        Container = container;
        Prefix = prefix;
        Captures = captures;
        _blobName = blobName;
    }

    /// <summary>The path as it was written.</summary>
    public string Text { get; }

    /// <summary>The container.</summary>
    public string Container { get; }

    /// <summary>What every matching name begins with: the part before the first capture.</summary>
    public string Prefix { get; }

    /// <summary>The names of the captures, in the order of the path.</summary>
    public IReadOnlyList<string> Captures { get; }

    /// <summary>Reads a path.</summary>
    /// <exception cref="FormatException">The path names no container or has broken braces.</exception>
    public static BlobPathTemplate Parse(string text)
    {
        var path = text.Trim('/');
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        var container = slash < 0 ? path : path[..slash];
        if (container.Length == 0 || container.Contains('{', StringComparison.Ordinal))
        {
            throw new FormatException($"the path \"{text}\" must begin with the name of a container.");
        }

        var pattern = slash < 0 ? "{name}" : path[(slash + 1)..];
        var captures = Capture().Matches(pattern).Select(match => match.Groups[1].Value).ToArray();
        if (Capture().Replace(pattern, "").IndexOfAny(['{', '}']) >= 0)
        {
            throw new FormatException($"the path \"{text}\" has a brace without its partner.");
        }

        return new BlobPathTemplate(
            text, container, pattern.Split('{')[0], BuildBlobNamePattern(pattern), slash < 0 ? [] : captures);
    }

    /// <summary>The captured parts of a blob's name, or <see langword="null"/> when the name does not fit.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Match(string blobName)
    {
        var match = _blobName.Match(blobName);
        return match.Success
            ? [.. Captures.Select(name => KeyValuePair.Create(name, match.Groups[name].Value))]
            : null;
    }

    private static Regex BuildBlobNamePattern(string pattern)
    {
        var regex = new StringBuilder("^");
        var end = 0;
        foreach (Match capture in Capture().Matches(pattern))
        {
            regex.Append(Regex.Escape(pattern[end..capture.Index]));
            regex.Append("(?<").Append(capture.Groups[1].Value).Append(">.+)");
            end = capture.Index + capture.Length;
        }

        regex.Append(Regex.Escape(pattern[end..])).Append('$');
        return new Regex(regex.ToString(), RegexOptions.NonBacktracking | RegexOptions.Singleline);
    }

    [GeneratedRegex(@"\{([A-Za-z][A-Za-z0-9_]*)\}", RegexOptions.NonBacktracking)]
    private static partial Regex Capture();
}
