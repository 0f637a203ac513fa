using AngleSharp.Dom;

namespace Mujaz.Articles.Html;

/// <summary>Recognises, by element, role and name, the parts of a page that are not its article.</summary>
internal static class BoilerplateRules
{
    public static void Apply(PageElement element)
    {
        if (element.Tag is "html" or "body" or "main")
        {
            return;
        }

        element.IsNamedCaption = IsCaption(element.Source);
        element.Boilerplate = OfTag(element) ?? OfRole(element.Source.GetAttribute("role"));
        element.IsCertain = element.Boilerplate is not null && element.Tag is not ("header" or "form" or "fieldset");
        if (!element.IsCertain && !IsArticleBody(element.Source))
        {
            element.Boilerplate = OfNames(element) ?? element.Boilerplate;
            element.IsCommonName = element.Boilerplate == RemovedTextKind.Comments && !HasPluralComments(element.Source);
        }
    }

    public static bool IsArticleBody(IElement element) =>
        element.GetAttribute("itemprop") is { } property
        && (property.Contains("articleBody", StringComparison.OrdinalIgnoreCase) || property.Equals("reviewBody", StringComparison.OrdinalIgnoreCase));

    private static bool IsCaption(IElement element)
    {
        foreach (var words in ElementNames.Names(element.ClassName))
        {
            if (words.Exists(word => word is "caption" or "figcaption" or "legende" or "legend")
                && !words.Exists(word => word is "no" or "has" or "with" or "wp") | words is ["wp", "caption", "text"])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Comment" alone also names opinion pieces; "comments" does not.</summary>
    private static bool HasPluralComments(IElement element) =>
        $"{element.ClassName} {element.Id}" is var names
        && (names.Contains("comments", StringComparison.OrdinalIgnoreCase)
            || names.Contains("commentaires", StringComparison.OrdinalIgnoreCase)
            || names.Contains("commentlist", StringComparison.OrdinalIgnoreCase)
            || names.Contains("disqus", StringComparison.OrdinalIgnoreCase));

    private static string? OfTag(PageElement element) => element.Tag switch
    {
        "nav" => RemovedTextKind.Navigation,
        "footer" when element.Parent?.Tag != "blockquote" => RemovedTextKind.Navigation,
        "aside" => RemovedTextKind.RelatedLinks,
        "dialog" => RemovedTextKind.Navigation,
        "form" or "fieldset" => RemovedTextKind.CommentForm,
        "header" when !StandsInArticle(element) => RemovedTextKind.Navigation,
        _ => null,
    };

    private static bool StandsInArticle(PageElement element)
    {
        for (var parent = element.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent.Tag is "article" or "main")
            {
                return true;
            }
        }

        return false;
    }

    private static string? OfRole(string? role) => role switch
    {
        "navigation" or "banner" or "contentinfo" or "search" or "menu" or "menubar" or "toolbar" or "dialog" or "alertdialog" or "tablist" => RemovedTextKind.Navigation,
        "complementary" => RemovedTextKind.RelatedLinks,
        _ => null,
    };

    private static string? OfNames(PageElement element)
    {
        var kind = OfNames(element.Source.ClassName) ?? OfNames(element.Source.Id);

        // WordPress and others list an article's tags and sections among its classes.
        return element.Tag == "article" && kind is not (RemovedTextKind.Comments or RemovedTextKind.RelatedLinks) ? null : kind;
    }

    private static string? OfNames(string? attribute)
    {
        foreach (var words in ElementNames.Names(attribute))
        {
            if (OfName(words) is { } kind)
            {
                return kind;
            }
        }

        return null;
    }

    private static string? OfName(List<string> words)
    {
        if (words.Count > 1 && OfPhrase(string.Join('-', words)) is { } ofPhrase)
        {
            return ofPhrase;
        }

        if (BoilerplateVocabulary.DescribesState(words))
        {
            return null;
        }

        foreach (var word in words)
        {
            if (BoilerplateVocabulary.Words.TryGetValue(word, out var kind))
            {
                return kind == RemovedTextKind.Comments && words.Exists(other => other is "form" or "respond" or "reply") ? RemovedTextKind.CommentForm : kind;
            }
        }

        return null;
    }

    private static string? OfPhrase(string name)
    {
        foreach (var (phrase, kind) in BoilerplateVocabulary.Phrases)
        {
            if (ContainsPhrase(name, phrase))
            {
                return kind;
            }
        }

        return null;
    }

    private static bool ContainsPhrase(string name, string phrase)
    {
        var at = name.IndexOf(phrase, StringComparison.Ordinal);
        return at >= 0
            && (at == 0 || name[at - 1] == '-')
            && (at + phrase.Length == name.Length || name[at + phrase.Length] == '-');
    }
}
