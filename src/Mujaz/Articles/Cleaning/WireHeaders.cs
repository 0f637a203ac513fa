using System.Text.RegularExpressions;

namespace Mujaz.Articles.Cleaning;

/// <summary>
/// Takes out what wires and mail put above a text: slugs, priorities, headers of forwarded messages, rows of hashtags. They stand at the head only;
/// the
/// same form further down is the article's.
/// </summary>
internal static partial class WireHeaders
{
    /// <summary>How many lines from the top are looked at.</summary>
    private const int Head = 14;

    private const int FewestHeaders = 2;
    private const int LongestHeader = 30;

    /// <summary>Marks the lines and finds the headline that a subject gives.</summary>
    public static void Mark(IReadOnlyList<TextLine> lines)
    {
        MarkHeaders(lines);
        for (var index = 0; index < Math.Min(lines.Count, Head); index++)
        {
            var line = lines[index];
            if (!line.IsKept)
            {
                continue;
            }

            if (line.IsProse)
            {
                break;
            }

            if (IsSlug(line.Text) || Priority().IsMatch(line.Text) || IsRowOfHashtags(line.Text))
            {
                line.Remove(IsRowOfHashtags(line.Text) ? RemovedTextKind.Tags : RemovedTextKind.Navigation);
            }
        }
    }

    /// <summary>Two or more fields of a message in a row are its header; the subject stays, without its label, as the headline.</summary>
    private static void MarkHeaders(IReadOnlyList<TextLine> lines)
    {
        var head = lines.Take(Head).ToList();
        var fields = head.FindAll(line => line.Words <= LongestHeader && MessageField().IsMatch(line.Text));
        if (fields.Count < FewestHeaders || !(head.Exists(line => ForwardMark().IsMatch(line.Text)) || fields.Exists(line => SubjectField().IsMatch(line.Text))))
        {
            return;
        }

        foreach (var line in head.Where(line => ForwardMark().IsMatch(line.Text)))
        {
            line.Remove(RemovedTextKind.Navigation);
        }

        foreach (var field in fields)
        {
            if (SubjectField().Match(field.Text) is { Success: true } subject && subject.Length < field.Text.Length)
            {
                field.Replace(field.Text[subject.Length..].Trim());
            }
            else
            {
                field.Remove(RemovedTextKind.Byline);
            }
        }
    }

    /// <summary>"BC-MOROCCO-BUDGET-2ND LEDE", "MAROC-BUDGET-ÉCOLES": capitals and hyphens without a space around them.</summary>
    private static bool IsSlug(string text) => Slug().IsMatch(text);

    private static bool IsRowOfHashtags(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: >= 2 } words && words.Count(word => word[0] == '#') * 3 >= words.Length * 2;

    [GeneratedRegex(@"^[\p{Lu}\d]{2,}([-/][\p{Lu}\d.&]{2,}){1,6}([ ,-]+(\d+(ST|ND|RD|TH)? )?(LEDE|LEAD|URGENT|UPDATE|ADD|TAKE|PREV|ÉCR|REC)\S*)?(\s*\(?(\d{1,4}|\d{4} GMT|GMT \d{4})\)?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Slug();

    [GeneratedRegex(@"^\W*(urgent|flash|alerte?|breaking|bulletin|eds?:.{0,120}|attn\b.{0,60}|embargo(ed)?( until| jusqu)?\b.{0,60}|à l[’']attention.{0,60}|عاجل|نبأ عاجل|خبر عاجل)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Priority();

    [GeneratedRegex(@"^\W*(from|to|cc|bcc|sent|date|subject|re|fwd?|tr|reply-to|de|à|envoyé( le)?|objet|date|copie|répondre à|من|إلى|الى|التاريخ|تاريخ الإرسال|الموضوع|نسخة)\s*[:：]\s*\S", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MessageField();

    [GeneratedRegex(@"^\W*(subject|objet|الموضوع)\s*[:：]\s*((re|fwd?|tr)\s*:\s*)*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SubjectField();

    [GeneratedRegex(@"^[-_=> ]*(forwarded message|original message|begin forwarded message|message transféré|message d[’']origine|début du message( transféré| réexpédié)?|رسالة معاد توجيهها|الرسالة الأصلية)\s*:?[-_= ]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ForwardMark();
}
