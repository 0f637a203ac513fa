using System.Buffers;
using System.Collections.Frozen;
using Mujaz.Text;

namespace Mujaz.Articles.Cleaning;

/// <summary>Recognises author, agency, desk, place and date lines.</summary>
internal static class BylineRules
{
    private const int LongestByline = 14;

    private static readonly string[] Introductions = Folded(
        "بقلم", "كتب", "كتبت", "كتبه", "كتبها", "إعداد", "من إعداد", "تحرير", "ترجمة", "متابعة", "بواسطة", "هيئة التحرير", "مراسلة", "مراسل",
        "من مراسلنا", "من مراسلتنا", "حاوره", "حاورها", "حاورته", "أجرى الحوار", "أجرت الحوار", "تصوير", "عدسة", "صور", "نشر بواسطة", "نشر في",
        "نشرت في", "نشر يوم", "تاريخ النشر", "آخر تحديث", "تم التحديث", "تحديث", "المصدر", "مصدر", "وكالات", "الكاتب", "المحرر", "صحفي", "صحفية",
        "par", "de notre correspondant", "de notre correspondante", "de notre envoyé spécial", "la rédaction", "rédaction", "propos recueillis par",
        "écrit par", "publié par", "publié le", "publiée le", "mis à jour le", "modifié le", "posté le", "posté par", "rédigé par", "traduit par",
        "avec afp", "avec map", "avec reuters", "avec agences", "source", "crédit photo", "crédit", "photo", "auteur", "le journal", "correspondance",
        "by", "written by", "posted by", "published by", "reported by", "reporting by", "editing by", "additional reporting by", "published on",
        "published", "last updated", "updated", "last modified", "posted on", "author", "staff", "staff writer", "staff reporter",
        "from our correspondent", "source", "photo", "image", "credit", "story by");

    private static readonly FrozenSet<string> Agencies = Folded(
        "map", "afp", "reuters", "ap", "associated press", "the associated press", "efe", "dpa", "aps", "tap", "upi", "anadolu", "aa", "bbc",
        "al jazeera", "agences", "avec agences", "agencies", "news agencies", "al jazeera and news agencies", "la rédaction", "rédaction", "staff",
        "news desk", "web desk", "editorial staff", "newsroom",
        "و م ع", "ومع", "و.م.ع", "أ ف ب", "أ.ف.ب", "ا ف ب", "اف ب", "فرانس برس", "رويترز", "د ب أ", "أ ب", "أسوشيتد برس", "أسوشييتد برس", "الأناضول", "وكالة الأناضول", "وكالات", "الوكالات", "واع", "واج", "وأج", "وات", "سانا", "قنا", "بترا", "وفا", "الجزيرة", "الجزيرة وكالات", "المصدر الجزيرة وكالات", "الجزيرة نت", "هسبريس", "هسبريس و م ع", "وكالة المغرب العربي للأنباء", "هيئة التحرير", "التحرير", "إدارة التحرير", "متابعة", "مكتب الرباط", "مكتب الدار البيضاء").ToFrozenSet();

    /// <summary>Words in the names of media: with a colon or dash they make a line like "اكسبريس تيفي: مصطفى الفيلالي" a byline.</summary>
    private static readonly FrozenSet<string> MediaWords = Folded(
        "تيفي", "بريس", "برس", "نيوز", "ميديا", "هسبريس", "جريدة", "صحيفة", "وكالة", "قناة", "المنظار", "لوديسك", "المراسل", "إذاعة", "راديو",
        "تلفزيون", "تيلي", "موقع", "مجلة", "العمق", "اليوم24", "فبراير", "الأيام24", "الصحراء", "24", "و م ع", "رويترز",
        "press", "presse", "news", "tv", "media", "medias", "radio", "le360", "hespress", "medi1", "journal", "gazette", "times", "post", "telquel", "desk", "agence", "agency", "map", "afp", "reuters").ToFrozenSet();

    private static readonly FrozenSet<string> Places = Folded(
        "الرباط", "الدار البيضاء", "مراكش", "فاس", "طنجة", "أكادير", "مكناس", "وجدة", "تطوان", "سلا", "القنيطرة", "العيون", "الداخلة", "الناظور",
        "الحسيمة", "الجديدة", "آسفي", "بني ملال", "خريبكة", "ورزازات", "الصويرة", "سطات", "المغرب", "الجزائر", "تونس", "القاهرة", "مصر", "بيروت",
        "لبنان", "دمشق", "سوريا", "بغداد", "العراق", "عمان", "الأردن", "الرياض", "السعودية", "جدة", "الدوحة", "قطر", "دبي", "أبوظبي", "أبو ظبي",
        "الإمارات", "الكويت", "المنامة", "مسقط", "صنعاء", "عدن", "اليمن", "الخرطوم", "السودان", "طرابلس", "بنغازي", "ليبيا", "نواكشوط", "موريتانيا",
        "القدس", "غزة", "رام الله", "فلسطين", "باريس", "فرنسا", "بروكسل", "بلجيكا", "مدريد", "إسبانيا", "لندن", "بريطانيا", "واشنطن", "نيويورك",
        "جنيف", "روما", "إيطاليا", "برلين", "ألمانيا", "موسكو", "روسيا", "أنقرة", "إسطنبول", "تركيا", "طهران", "إيران", "بكين", "الصين",
        "الأمم المتحدة", "داكار", "السنغال",
        "rabat", "casablanca", "marrakech", "fès", "tanger", "agadir", "meknès", "oujda", "tétouan", "laâyoune", "dakhla", "maroc", "morocco", "alger", "algiers", "algérie", "algeria", "tunis", "tunisie", "tunisia", "le caire", "cairo", "égypte", "egypt", "beyrouth", "beirut", "liban", "lebanon", "damas", "damascus", "bagdad", "baghdad", "irak", "iraq", "riyad", "riyadh", "doha", "qatar", "dubai", "dubaï", "paris", "france", "bruxelles", "brussels", "belgique", "madrid", "espagne", "spain", "londres", "london", "royaume uni", "uk", "washington", "new york", "genève", "geneva", "rome", "italie", "berlin", "moscou", "moscow", "ankara", "istanbul", "nations unies", "united nations", "dakar", "jérusalem", "jerusalem", "gaza", "ramallah", "tangier", "fez", "marrakesh").ToFrozenSet();

    /// <summary>Whether the line, standing where bylines stand, is one.</summary>
    public static bool IsByline(TextLine line) =>
        line.Words is > 0 and <= LongestByline
        && line.Text[^1] is not ('?' or '؟' or '!')
        && (line.EndsSentence
            ? line.Words <= 3 && (IsAgency(line) || IsPlaceLine(line) || DateLine.IsDateLine(line.Text))
            : IsAgency(line) || IsPlaceLine(line) || HasIntroduction(line) || HasMediaName(line) || DateLine.IsDateLine(line.Text));

    /// <summary>Whether the line tells the place alone ("الرباط – المغرب"): it names no author.</summary>
    public static bool IsPlaceLine(TextLine line)
    {
        var parts = Parts(line.Text);
        return parts.Count > 0 && parts.TrueForAll(part => Places.Contains(part) || Agencies.Contains(part)) && parts.Exists(Places.Contains);
    }

    /// <summary>Whether the line could be a person's name and nothing else: two to four words of letters.</summary>
    public static bool IsBareName(TextLine line) =>
        line.Words is >= 2 and <= 4 && line.Text.All(character => char.IsLetter(character) || character is ' ' or '-' or '.' or '\'' or '’');

    /// <summary>The name in a byline: without "by", pictures and marks; null when the line names nobody.</summary>
    public static string? AuthorIn(TextLine line)
    {
        if (IsPlaceLine(line) || DateLine.IsDateLine(line.Text))
        {
            return null;
        }

        var name = WithoutIntroduction(TrimMarks(line.Text));
        return name.Length > 0 && name.Any(char.IsLetter) ? name : null;
    }

    private static bool IsAgency(TextLine line) => Agencies.Contains(line.Folded);

    /// <summary>"By" and "wrote" also begin sentences ("كتب الوزير على حسابه أن …"): a byline has a name behind them and little else.</summary>
    private static bool HasIntroduction(TextLine line)
    {
        const int LongestName = 8;
        const int LongestNameBehindVerb = 4;
        if (Array.Find(Introductions, phrase => BoilerplateCues.StartsWithPhrase(line.Folded, phrase)) is not { } introduction)
        {
            return false;
        }

        var isVerb = introduction is "كتب" or "كتبت" or "كتبه" or "كتبها";
        var hasMark = line.Text.Length > introduction.Length && line.Text.AsSpan(0, Math.Min(line.Text.Length, introduction.Length + 3)).Contains(':');
        var words = line.Words - introduction.Count(character => character == ' ') - 1;
        return hasMark || words <= (isVerb ? LongestNameBehindVerb : LongestName) || line.Text.AsSpan().IndexOfAnyInRange('0', '9') >= 0;
    }

    /// <summary>A name of a medium and a person, parted by a mark: "اكسبريس تيفي: مصطفى الفيلالي".</summary>
    private static bool HasMediaName(TextLine line) =>
        line.Words <= 8 && line.Text.AsSpan().IndexOfAny(NameMarks) > 0 && line.Folded.Split(' ').Any(MediaWords.Contains);

    private static readonly SearchValues<char> NameMarks = SearchValues.Create(":–—|/-");

    private static string WithoutIntroduction(string text)
    {
        var folded = TextFolding.FoldLine(text);
        var phrase = Array.Find(NamelessIntroductions, phrase => BoilerplateCues.StartsWithPhrase(folded, phrase));
        if (phrase is null)
        {
            return text;
        }

        var words = phrase.Count(character => character == ' ') + 1;
        var spans = WordTokenizer.Tokenize(text);
        return spans.Count <= words ? string.Empty : TrimMarks(text[spans[words].Start..]);
    }

    /// <summary>Introductions that are no part of a name, longest first; the others ("هيئة التحرير", "la rédaction") are the name.</summary>
    private static readonly string[] NamelessIntroductions = [.. Introductions
        .Except(Folded("هيئة التحرير", "وكالات", "la rédaction", "rédaction", "avec afp", "avec map", "avec reuters", "avec agences", "staff", "le journal"))
        .OrderByDescending(phrase => phrase.Length)];

    private static string TrimMarks(string text)
    {
        var start = 0;
        while (start < text.Length && !char.IsLetterOrDigit(text[start]))
        {
            start++;
        }

        var end = text.Length;
        while (end > start && !char.IsLetterOrDigit(text[end - 1]))
        {
            end--;
        }

        return text[start..end];
    }

    private static List<string> Parts(string text) =>
        [.. text.Split(['–', '—', '-', '/', '|', '،', ',', ':', '(', ')', '.', '•'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(part => TextFolding.FoldLine(part)).Where(part => part.Length > 0)];

    private static string[] Folded(params string[] phrases) => [.. phrases.Select(phrase => TextFolding.FoldLine(phrase)).Distinct()];
}
