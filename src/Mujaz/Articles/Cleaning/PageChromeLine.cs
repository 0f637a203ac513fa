using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Mujaz.Text;

namespace Mujaz.Articles.Cleaning;

/// <summary>Recognises lines that no cue phrase tells but their form does: file names, counters, tag lists, bare addresses, section labels.</summary>
internal static partial class PageChromeLine
{
    private const int LongestLabel = 4;
    private const int LongestCounter = 6;

    /// <summary>The kind of removal for the line, or null when its form says nothing.</summary>
    public static string? KindOf(TextLine line) => line switch
    {
        { Text.Length: > 300 } => null,
        _ when FeedFooter().IsMatch(line.Text) => RemovedTextKind.Navigation,
        _ when WidgetError().IsMatch(line.Text) => RemovedTextKind.Navigation,
        _ when IsFileName(line.Text) => RemovedTextKind.FileName,
        _ when IsCounter(line) => RemovedTextKind.Counter,
        _ when IsTagList(line.Text) => RemovedTextKind.Tags,
        _ when IsCopyright(line) => RemovedTextKind.Copyright,
        _ when IsBreadcrumb(line) => RemovedTextKind.Navigation,
        _ when !line.Text.Contains(' ', StringComparison.Ordinal) && BareAddress().IsMatch(line.Text) => RemovedTextKind.Share,
        _ => null,
    };

    private static readonly FrozenSet<string> Sections = new[]
    {
        "سياسة", "رياضة", "اقتصاد", "مجتمع", "ثقافة", "فن", "فن وثقافة", "فنون", "حوادث", "صحة", "تكنولوجيا", "علوم", "دولي", "دولية", "وطني",
        "وطنية", "جهات", "جهوي", "محلي", "محلية", "أخبار وطنية", "أخبار دولية", "أخبار المغرب", "رأي", "آراء", "كتاب وآراء", "منوعات", "بيئة",
        "تعليم", "المغرب الكبير", "العالم", "مغاربة العالم", "قضايا", "خارج الحدود", "تمازيغت", "كواليس", "في الواجهة", "فيواجهة", "الواجهة",
        "politique", "sport", "sports", "économie", "société", "culture", "monde", "maroc", "international", "national", "santé", "tech",
        "technologie", "sciences", "environnement", "éducation", "opinions", "tribune", "faits divers", "médias", "lifestyle", "people", "régions",
        "actualités", "actualité", "football",
        "politics", "business", "economy", "society", "world", "health", "technology", "science", "environment", "education", "opinion",
        "entertainment", "lifestyle", "africa", "middle east", "europe", "news", "local", "national news", "world news", "features",
    }.Select(name => TextFolding.FoldLine(name)).ToFrozenSet();

    /// <summary>A label of a section, as the head of a page has them: by its name, or any few words with a mark in front ("- فيواجهة").</summary>
    public static bool IsSectionLabel(TextLine line) =>
        line.Words <= LongestLabel && !line.EndsSentence && (LineShape.ListMarkLength(line.Text) == 2 || Sections.Contains(line.Folded));

    private static bool IsFileName(string text) => (text.AsSpan(Math.Max(0, text.Length - 6)).Contains('.') && FileNameWithExtension().IsMatch(text))
        || (text.AsSpan().IndexOfAnyInRange('0', '9') > 0 && CameraFileName().IsMatch(text));

    private static bool IsCounter(TextLine line)
    {
        if (!line.Text.Any(char.IsLetter))
        {
            // A year alone is a heading of a chronology.
            return line.Folded.Length is > 0 and <= 12 && !(line.Folded.Length == 4 && line.Folded[0] is '1' or '2');
        }

        return line.Words <= LongestCounter && line.Folded.AsSpan().IndexOfAnyInRange('0', '9') >= 0 && CounterWithLabel().IsMatch(line.Folded);
    }

    private static bool IsTagList(string text)
    {
        if (text[0] != '#')
        {
            return false;
        }

        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Array.TrueForAll(words, word => word.Length > 1 && word[0] == '#');
    }

    private static bool IsCopyright(TextLine line) =>
        line.Words <= 30
        && ((line.Text.Contains('©', StringComparison.Ordinal) && (line.Text.TrimStart()[0] == '©' || !RunningText.IsFullSentence(line))) || (line.Folded.AsSpan().IndexOfAnyInRange('0', '9') >= 0 && CopyrightStart().IsMatch(line.Folded)));

    private static bool IsBreadcrumb(TextLine line) =>
        line.Words <= 20 && !line.EndsSentence && line.Text.AsSpan().IndexOfAny("»›>/") > 0 && Breadcrumb().IsMatch(line.Folded);

    [GeneratedRegex(@"^\S[^\n]{0,100}\.(jpe?g|png|gif|webp|avif|bmp|svg|heic|mp[34]|m4a|mov|avi|webm|pdf|docx?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FileNameWithExtension();

    [GeneratedRegex(@"^(IMG|DSC|DSCN|DCIM|VID|PXL|MVI|PHOTO|WhatsApp (Image|Video)|Screenshot|Capture d.écran|Screen Shot|FB_IMG|received|photo|image|unnamed|telechargement|téléchargement|download)[ _-]?[-_ 0-9a-zA-Z().:à]{0,40}\d[-_ 0-9a-zA-Z().:]{0,40}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CameraFileName();

    // On folded text.
    [GeneratedRegex(@"^((\d[\d km]{0,12} (تعليق|تعليقا|تعليقات|مشاهده|مشاهدات|مشاركه|مشاركات|اعجاب|قراءه|قراءات|زياره|commentaires?|comments?|vues?|views?|partages?|shares?|likes?|reactions?|lectures?|retweets?|reads?|replies|reponses?|min read|min de lecture|minutes? de lecture|minutes? read|دقائق للقراءه|دقيقه للقراءه|دقائق قراءه|دقيقه قراءه))|((عدد )?(التعليقات|تعليقات|المشاهدات|مشاهدات|المشاركات|مشاركات|عدد القراءات|القراءات|تعليق|مشاهده|commentaires?|comments?|vues?|views?|partages?|shares?|likes?|lectures?|temps de lecture|reading time|وقت القراءه|مده القراءه) ?\d[\d km]{0,12}( (min|minutes?|mins|دقائق|دقيقه))?))$", RegexOptions.CultureInvariant)]
    private static partial Regex CounterWithLabel();

    // On folded text.
    [GeneratedRegex(@"^(الرييسيه|الرئيسيه|الصفحه الرئيسيه|accueil|home|vous etes ici|you are here|انت هنا) ", RegexOptions.CultureInvariant)]
    private static partial Regex Breadcrumb();

    // On folded text.
    [GeneratedRegex(@"^(copyright|c 20|حقوق النشر|حقوق الطبع|جميع حقوق|toute reproduction) ?", RegexOptions.CultureInvariant)]
    private static partial Regex CopyrightStart();

    [GeneratedRegex(@"^((https?://|www\.)\S{1,290}|\S{1,60}@\S{1,60}\.\S{1,20}|@\w{2,40})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BareAddress();

    // What publishing systems put below every item of a feed.
    [GeneratedRegex(@"^\W*((the |this )?(post|article|entry|story|blog post)\b.{1,240}\b(first appeared|appeared first|was first published|originally appeared) (on|at|in)\b|(l[’']|cet |cette |le |la )?(article|billet|entrée|publication|note)\b.{1,240}\best (apparue?|parue?|d[’']abord apparue?|publiée?) (en premier|pour la première fois|d[’']abord)? ?(sur|dans)\b|(ظهرت?|نُ?شرت?) (هذه |هذا )?(المقالة?|التدوينة|المنشور|الموضوع|الخبر)\b.{1,240}(أولا|أولاً|لأول مرة|للمرة الأولى) (على|في)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FeedFooter();

    // What players, comment boxes and scripts say when they do not work.
    [GeneratedRegex(@"^\W*((the|this) (media|video|audio|content|player|stream) (could not|cannot|can't|couldn't|failed|is not available|is unavailable)|(la|le|cette|ce) (vidéo|média|contenu|lecteur|flux) (n[’'](a|est) pas|ne peut pas|n[’']a pu)|(تعذر|لا يمكن|فشل) (تحميل|تشغيل|عرض) (الفيديو|الوسائط|المحتوى|المقطع)|(your|this|the) browser (does not|doesn't) support|votre navigateur (ne |n[’'])(prend|supporte|permet|accepte)|(متصفحك|المتصفح) (الخاص بك )?لا يدعم|(please )?(enable|activate|turn on) (javascript|cookies) |(veuillez )?activer? (le )?(javascript|les cookies) |(يرجى|الرجاء) (تفعيل|تمكين) (جافا|javascript)|javascript (is|must be) (disabled|required|enabled)|an error (has )?occurred\W|une erreur (est survenue|s[’']est produite)\W|حدث خطأ (ما|أثناء)|(video|audio|media) player is loading|this is a modal window|beginning of dialog window)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WidgetError();
}
