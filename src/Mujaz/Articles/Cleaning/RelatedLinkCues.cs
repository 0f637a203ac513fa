using System.Collections.Frozen;
using Mujaz.Text;

namespace Mujaz.Articles.Cleaning;

/// <summary>The phrases that announce links to other articles.</summary>
internal static class RelatedLinkCues
{
    private static readonly FrozenDictionary<string, string[]> PhrasesByFirstWord = new[]
    {
        "شاهد أيضا", "شاهد أيضاً", "شاهدوا أيضا", "شاهد كذلك", "اقرأ أيضا", "إقرأ أيضا", "اقرا أيضا", "اقرأ كذلك", "اقرؤوا أيضا", "اقرأوا أيضا",
        "إقرأوا أيضا", "اقرأ المزيد", "إقرأ المزيد", "طالع أيضا", "تابع أيضا", "قد يهمك", "قد يهمك أيضا", "قد يعجبك", "قد يعجبك أيضا",
        "ربما يعجبك أيضا",
        "مقالات ذات صلة", "مقالات مشابهة", "مواضيع ذات صلة", "مواضيع مشابهة", "مواضيع متعلقة", "مواضيع قد تعجبك", "مواضيع أخرى", "أخبار ذات صلة",
        "أخبار متعلقة", "ذات صلة", "المزيد من الأخبار", "المزيد من المقالات", "مزيد من", "الأكثر قراءة", "الأكثر مشاهدة", "الأكثر تداولا",
        "أخبار أخرى", "من نفس القسم", "في نفس السياق", "اخترنا لكم", "اخترنا لك", "للمزيد اقرأ", "لا يفوتك", "مقالات أخرى", "مقالات قد تهمك",
        "تصفح أيضا",
        "lire aussi", "à lire aussi", "a lire aussi", "lisez aussi", "lire également", "à lire également", "voir aussi", "à voir aussi", "à lire",
        "lire la suite", "lire plus", "en savoir plus", "articles similaires", "articles liés", "articles connexes", "article similaire",
        "sur le même sujet", "sur le même thème", "dans la même rubrique", "dans la même catégorie", "vous aimerez aussi", "vous pourriez aimer",
        "vous pourriez aussi aimer", "cela pourrait vous intéresser", "ces articles pourraient vous intéresser", "les plus lus", "les plus consultés",
        "à découvrir aussi", "à découvrir", "plus d articles", "nos recommandations", "d autres articles", "pour aller plus loin", "notre sélection",
        "à ne pas manquer",
        "read also", "also read", "read more", "see also", "also see", "related articles", "related stories", "related posts", "related news",
        "related content", "related topics", "related", "more from", "more stories", "more on this", "more on this story", "you may also like",
        "you might also like", "you may like", "recommended", "recommended for you", "recommended stories", "most read", "most popular",
        "trending now", "trending", "editor s picks", "editors picks", "don t miss", "in other news", "further reading", "continue reading",
        "list of stories", "list of items", "end of list", "what to read next", "up next", "watch also", "also watch",
    }
    .Select(phrase => TextFolding.FoldLine(phrase)).Distinct().OrderByDescending(phrase => phrase.Length)
    .GroupBy(BoilerplateCues.FirstWord).ToFrozenDictionary(group => group.Key, group => group.ToArray());

    /// <summary>How a line announces related links.</summary>
    /// <param name="line">The line.</param>
    /// <returns>
    /// <see cref="RelatedLinkForm.Heading"/> when the line is the announcement alone, <see cref="RelatedLinkForm.WithTeaser"/> when the
    /// headline follows behind a mark, <see cref="RelatedLinkForm.None"/> for everything else, so for prose that contains the words.
    /// </returns>
    public static RelatedLinkForm FormOf(TextLine line)
    {
        const int LongestTeaserWords = 40;
        if (line.Words > LongestTeaserWords)
        {
            return RelatedLinkForm.None;
        }

        if (IsListCounter(line))
        {
            return RelatedLinkForm.Heading;
        }

        if (!PhrasesByFirstWord.TryGetValue(BoilerplateCues.FirstWord(line.Folded), out var phrases)
            || Array.Find(phrases, phrase => BoilerplateCues.StartsWithPhrase(line.Folded, phrase)) is not { } phrase)
        {
            return RelatedLinkForm.None;
        }

        return line.Folded.Length == phrase.Length
            ? RelatedLinkForm.Heading
            : MarkFollows(line.Text, phrase, RunningText.IsFullSentence(line) ? ColonMarks : TeaserMarks) ? RelatedLinkForm.WithTeaser : RelatedLinkForm.None;
    }

    /// <summary>"list 1 of 3", "list of 3 items": what screen readers hear of a box of links.</summary>
    private static bool IsListCounter(TextLine line) =>
        line.Words == 4 && line.Folded.StartsWith("list ", StringComparison.Ordinal) && line.Folded.Any(char.IsAsciiDigit) && !line.EndsSentence;

    private static readonly char[] ColonMarks = [':', '|', '>', '»'];

    private static readonly char[] TeaserMarks = [':', '|', '–', '—', '>', '»', '.', '…', '←', '«', '-', '“', '"', '('];

    private static bool MarkFollows(string text, string phrase, char[] marks)
    {
        foreach (var mark in marks)
        {
            var index = text.IndexOf(mark, 0);
            while (index == 0)
            {
                index = text.IndexOf(mark, index + 1);
            }

            if (index > 0 && TextFolding.FoldLine(text.AsSpan(0, index)) == phrase)
            {
                return true;
            }
        }

        return false;
    }
}
