namespace Mujaz.Functions.Summaries;

/// <summary>Says which fields or columns of an input are not read: a name that is spelt wrong would go unnoticed otherwise.</summary>
internal static class UnreadNames
{
    private const int MostNamed = 20;
    private const int LongestName = 60;

    /// <summary>The warning, or none.</summary>
    /// <param name="kind">What they are names of, in the plural.</param>
    /// <param name="names">The names as they stand in the input.</param>
    public static string[] Warn(string kind, IEnumerable<string> names)
    {
        var unread = names.Select(Short).Distinct().ToList();
        return unread.Count == 0 ? [] :
        [
            $"{kind} that are not read: {string.Join(", ", unread.Take(MostNamed))}{(unread.Count > MostNamed ? $" and {unread.Count - MostNamed} more" : "")}.",
        ];
    }

    /// <summary>A name goes into answers: in one line and cut, so that nobody can have megabytes echoed.</summary>
    private static string Short(string name)
    {
        var line = string.Concat(name.Select(character => char.IsControl(character) ? ' ' : character)).Trim();
        return line.Length <= LongestName ? line : line[..LongestName] + "…";
    }
}
