using System.Text.RegularExpressions;

namespace Mujaz.Articles.Html;

/// <summary>Tells the names of people from what pages also give as their author: the site, an address, an account, a whole line.</summary>
internal static partial class PageAuthor
{
    private const int LongestName = 120;
    private const int MostWords = 12;

    /// <summary>The names alone, or null when there are none.</summary>
    /// <param name="text">What the page gives.</param>
    /// <param name="notAuthors">Names of the site and its publisher, which write nothing.</param>
    public static string? Clean(string? text, params ReadOnlySpan<string?> notAuthors)
    {
        if (text is null)
        {
            return null;
        }

        var name = Address().Replace(text, " ");
        name = Introduction().Replace(name.Trim(), "");
        var end = Trailer().Match(name);
        name = (end.Success ? name[..end.Index] : name).Trim(' ', ',', '،', '|', '-', '–', '—', '•', ':', '/', '(', ')', '·');
        name = name.Length > 3 && name[^1] == '.' && char.IsLetter(name[^3]) && char.IsLetter(name[^2]) ? name[..^1] : name;
        if (name.Length is < 2 or > LongestName || !name.Any(char.IsLetter) || name.Count(character => character == ' ') >= MostWords || name.Any(char.IsDigit))
        {
            return null;
        }

        foreach (var other in notAuthors)
        {
            if (other is not null && (TextComparison.SameWords(name, other) || TextComparison.SameWords(name, WithoutDomain(other))))
            {
                return null;
            }
        }

        return Accounts().IsMatch(name) ? null : name;
    }

    /// <summary>The name in a line like "By Jane Doe | 3 March": null when the line does not begin so.</summary>
    public static string? InByline(string line) => line.Length <= LongestName && Byline().IsMatch(line) ? Clean(line) : null;

    private static string WithoutDomain(string site) => Domain().Replace(site, "");

    [GeneratedRegex(@"https?://\S+|www\.\S+|\S+@\S+|(?<!\w)@\w+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"^\W*(((written|posted|published|reported|story|words|text|article) by|by|von|par|écrit par|rédigé par|publié par|propos recueillis par|por|di|door|auteurs?|authors?|autor(in)?|بقلم|كتبت?|كتبه|كتبها|إعداد|تحرير|حاوره|حاورها)\s*[:：]?\s+|(author|auteur|بقلم|الكاتب|كتب)\s*[:：]\s*)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Introduction();

    [GeneratedRegex(@"^\W*((written|posted|reported|story) by|by|von|par|écrit par|rédigé par|propos recueillis par|بقلم|كتبه?|كتبت|إعداد)\s*[:：]?\s+\p{L}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Byline();

    // What stands behind the name on the same line: a date, a role, the paper.
    [GeneratedRegex(@"\s*([|•·–—]|\s-\s|\n|\d|\b(le|on|am|il y a|published|updated|posted|publié|mis à jour|follow|follow us|suivre|staff writer|senior|correspondent|correspondant|journaliste|reporter|editor|أضيف|نشر|آخر)\b).*$", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Trailer();

    [GeneratedRegex(@"^(admin(istrat(or|eur))?|webmaster|editor|root|user|guest|unknown|anonymous|null|undefined|author|auteur|none|n/a)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Accounts();

    [GeneratedRegex(@"^(https?://)?(www\.)?|\.(com|org|net|fr|ma|de|uk|co\.uk|info|tv|news|dz|tn)\b.*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Domain();
}
