namespace Mujaz.Articles.Html;

/// <summary>Splits the names in a class or id attribute into lower-case words: <c>td-relatedPosts_box</c> has td, related, posts and box.</summary>
internal static class ElementNames
{
    /// <summary>Templates do not write longer lists; generated ones would only cost time.</summary>
    private const int MostChars = 512;

    public static IEnumerable<List<string>> Names(string? attribute)
    {
        if (string.IsNullOrEmpty(attribute))
        {
            yield break;
        }

        var bounded = attribute.Length > MostChars ? attribute[..MostChars] : attribute;
        foreach (var name in bounded.Split([' ', '\t', '\n', '\r', '\f'], StringSplitOptions.RemoveEmptyEntries))
        {
            var words = Words(name);
            if (words.Count > 0)
            {
                yield return words;
            }
        }
    }

    private static List<string> Words(string name)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            var ends = i == name.Length || !char.IsAsciiLetter(name[i]);
            var camel = !ends && i > start && char.IsAsciiLetterUpper(name[i]) && char.IsAsciiLetterLower(name[i - 1]);
            if ((ends || camel) && i > start)
            {
                words.Add(name[start..i].ToLowerInvariant());
            }

            if (ends)
            {
                start = i + 1;
            }
            else if (camel)
            {
                start = i;
            }
        }

        return words;
    }
}
