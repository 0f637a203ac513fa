namespace Mujaz.Articles;

/// <summary>The reasons for which cleaning takes a stretch out. The values are part of the public contract.</summary>
public static class RemovedTextKind
{
    /// <summary>A comment form or its leftovers ("اترك رد", "Leave a reply").</summary>
    public const string CommentForm = "commentForm";

    /// <summary>Readers' comments.</summary>
    public const string Comments = "comments";

    /// <summary>Links to other articles, with their teasers ("شاهد أيضا", "À lire aussi").</summary>
    public const string RelatedLinks = "relatedLinks";

    /// <summary>Share and follow lines.</summary>
    public const string Share = "share";

    /// <summary>Author, agency and desk lines.</summary>
    public const string Byline = "byline";

    /// <summary>The name of an image or other file.</summary>
    public const string FileName = "fileName";

    /// <summary>A counter of comments, views or shares.</summary>
    public const string Counter = "counter";

    /// <summary>The headline, repeated.</summary>
    public const string RepeatedHeadline = "repeatedHeadline";

    /// <summary>A copyright line.</summary>
    public const string Copyright = "copyright";

    /// <summary>A list of tags or sections.</summary>
    public const string Tags = "tags";

    /// <summary>Menus, breadcrumbs and other parts of the page's frame.</summary>
    public const string Navigation = "navigation";

    /// <summary>A cookie or consent note.</summary>
    public const string CookieNotice = "cookieNotice";

    /// <summary>An invitation to subscribe, or what stands in the place of paid text.</summary>
    public const string Paywall = "paywall";

    /// <summary>An advertisement.</summary>
    public const string Advertisement = "advertisement";

    /// <summary>A further, unrelated article in the same text.</summary>
    public const string OtherArticle = "otherArticle";

    /// <summary>The caption of a picture: it describes the picture and is no sentence of the article.</summary>
    public const string Caption = "caption";

    /// <summary>Running text that the page does not show, and that does not go on with what it shows.</summary>
    public const string Hidden = "hidden";
}
