using System.Collections.Frozen;

namespace Mujaz.Articles.Html;

/// <summary>
/// The words that page templates put into class names and ids around what is not the article. Words, not whole names: the same few
/// words recur in the templates of every publishing system, mostly in English, else in the language of the house.
/// </summary>
internal static class BoilerplateVocabulary
{
    /// <summary>Words that mark a part when they stand alone in a name (<c>jp-related-posts</c> has three words).</summary>
    public static readonly FrozenDictionary<string, string> Words = Build(
        (RemovedTextKind.CommentForm, "respond commentform reply replyform"),
        (RemovedTextKind.Comments, "comment comments commentlist commentaire commentaires disqus livefyre coral viafoura spotim kommentare kommentarbereich "
            + "leserkommentare comentarios commenti reacties yorumlar kommentit kommentarer komentarze kommentarliste"),
        (RemovedTextKind.CookieNotice, "cookie cookies consent gdpr rgpd onetrust didomi cmp ccpa privacy"),
        (RemovedTextKind.Paywall,
            "paywall regwall subscribe subscription subscriptions abonnement abonnements abonnez newsletter newsletters signup "
            + "donate donation donations membership piano tinypass inscription"),
        (RemovedTextKind.Advertisement,
            "ad ads adv advert adverts advertisement advertisements advertising advertorial adsense adslot adunit adbox adblock "
            + "adcontainer adwrapper dfp gpt sponsor sponsored sponsors sponsorship promoted publicite publicites banner banners werbung werbebanner publicidad "
            + "pubblicita publicidade reklam reklama reklame advertentie"),
        (RemovedTextKind.RelatedLinks,
            "related relatedposts relatedarticles recommended recommendation recommendations recommend similar similaires connexes "
            + "suggested suggestions trending popular populaires mostread latest recent recents derniers dernieres readmore outbrain taboola "
            + "mgid zergnet revcontent promo promos aussi also upnext nextprev carousel slider slideshow teaserliste teaserlist teaserbox verwandte "
            + "relacionados relacionadas correlati correlate gerelateerd benzer powiazane"),
        (RemovedTextKind.Share,
            "share shares sharing sharedaddy sharebar sharebox sharethis shareaholic social socials sociaux socialshare partage partager "
            + "addtoany addthis follow jssocials whatsapp teilen shariff compartir condividi compartilhar compartilhe paylas delen"),
        (RemovedTextKind.Tags, "tags taglist hashtags tagcloud keywords motscles etiquettes categories topics"),
        (RemovedTextKind.Copyright, "copyright"),
        (RemovedTextKind.Byline, "byline author authors auteur auteurs authorbox bio meta postmeta credit credits signature timestamp dateline contributors"),
        (RemovedTextKind.Counter, "views pageviews viewcount counter postviews"),
        (RemovedTextKind.Navigation,
            "nav navbar navigation navmenu menu submenu megamenu sidebar sidenav footer masthead topbar breadcrumb breadcrumbs ariane pagination pager "
            + "searchform login signin popup modal overlay lightbox toolbar toc skip offcanvas drawer visuallyhidden sitemap ticker newsticker backtotop videojs vjs jwplayer jw plyr mejs videoplayer audioplayer playerbox seitenleiste navigationsleiste hauptmenu "
            + "hauptnavigation fusszeile brotkrumen brotkrumennavi migas"));

    /// <summary>Groups of words that mark a part only together.</summary>
    public static readonly IReadOnlyList<(string Name, string Kind)> Phrases =
    [
        ("video-js", RemovedTextKind.Navigation), ("video-player", RemovedTextKind.Navigation), ("audio-player", RemovedTextKind.Navigation),
        ("read-more", RemovedTextKind.RelatedLinks), ("most-read", RemovedTextKind.RelatedLinks), ("most-viewed", RemovedTextKind.RelatedLinks),
        ("more-stories", RemovedTextKind.RelatedLinks), ("more-news", RemovedTextKind.RelatedLinks), ("more-on", RemovedTextKind.RelatedLinks),
        ("lire-plus", RemovedTextKind.RelatedLinks), ("a-lire", RemovedTextKind.RelatedLinks), ("a-voir", RemovedTextKind.RelatedLinks),
        ("see-more", RemovedTextKind.RelatedLinks), ("next-article", RemovedTextKind.RelatedLinks), ("prev-next", RemovedTextKind.RelatedLinks),
        ("tag-links", RemovedTextKind.Tags), ("tags-links", RemovedTextKind.Tags), ("cat-links", RemovedTextKind.Tags), ("post-tag", RemovedTextKind.Tags),
        ("sign-up", RemovedTextKind.Paywall), ("log-in", RemovedTextKind.Navigation), ("sign-in", RemovedTextKind.Navigation),
        ("posted-on", RemovedTextKind.Byline), ("post-date", RemovedTextKind.Byline), ("entry-date", RemovedTextKind.Byline), ("pub-date", RemovedTextKind.Byline),
        ("article-date", RemovedTextKind.Byline), ("published-date", RemovedTextKind.Byline), ("mots-cles", RemovedTextKind.Tags),
        ("screen-reader-text", RemovedTextKind.Navigation), ("sr-only", RemovedTextKind.Navigation), ("visually-hidden", RemovedTextKind.Navigation),
        ("side-bar", RemovedTextKind.Navigation), ("widget-area", RemovedTextKind.Navigation),
        ("table-of-contents", RemovedTextKind.Navigation), ("back-to-top", RemovedTextKind.Navigation), ("skip-link", RemovedTextKind.Navigation),
    ];

    /// <summary>First words of names that describe a state of the page (<c>has-sidebar</c>) or the article's section (<c>tag-maroc</c>).</summary>
    public static readonly FrozenSet<string> StatePrefixes = FrozenSet.ToFrozenSet(
        ["has", "with", "without", "no", "is", "not", "show", "hide", "tag", "category", "enable", "tone", "pillar", "section"]);

    private static readonly FrozenSet<string> StateSuffixes = FrozenSet.ToFrozenSet(["open", "closed", "enabled", "disabled", "on", "off", "active"]);

    public static bool DescribesState(List<string> words) =>
        words.Count > 1 && ((StatePrefixes.Contains(words[0]) && words[^1] is not ("links" or "list" or "cloud")) || StateSuffixes.Contains(words[^1]));

    private static FrozenDictionary<string, string> Build(params (string Kind, string Words)[] groups)
    {
        var words = new Dictionary<string, string>();
        foreach (var (kind, list) in groups)
        {
            foreach (var word in list.Split(' '))
            {
                words.Add(word, kind);
            }
        }

        return words.ToFrozenDictionary();
    }
}
