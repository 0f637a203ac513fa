using System.Buffers;

namespace Mujaz.Glossaries;

/// <summary>What a glossary entry must be like.</summary>
public static class GlossaryRules
{
    /// <summary>The most characters an id may have: it is part of a URL and of a table's row key.</summary>
    public const int MaxIdLength = 64;

    /// <summary>The most characters a spelling may have.</summary>
    public const int MaxNameLength = 200;

    private static readonly SearchValues<char> IdCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    /// <summary>What is wrong with an entry, in a sentence, or null when nothing is.</summary>
    public static string? ProblemOf(GlossaryEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.Id.Length is 0 or > MaxIdLength || entry.Id.AsSpan().ContainsAnyExcept(IdCharacters) || entry.Id[0] == '-')
        {
            return $"The id '{entry.Id}' is not 1 to {MaxIdLength} lower-case letters, digits and hyphens, a letter or digit first.";
        }

        if (entry.Arabic.Count == 0)
        {
            return $"The entry '{entry.Id}' has no Arabic spelling.";
        }

        if (string.IsNullOrWhiteSpace(entry.French) || string.IsNullOrWhiteSpace(entry.English))
        {
            return $"The entry '{entry.Id}' has no {(string.IsNullOrWhiteSpace(entry.French) ? "French" : "English")} spelling.";
        }

        return entry.Arabic.Concat(entry.Variants).Append(entry.French).Append(entry.English)
            .Any(name => string.IsNullOrWhiteSpace(name) || name.Length > MaxNameLength || name.Any(char.IsControl) || name.Contains('|', StringComparison.Ordinal))
                ? $"A spelling of '{entry.Id}' is empty, longer than {MaxNameLength} characters, or has a control character or '|'."
                : null;
    }
}
