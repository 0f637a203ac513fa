using Mujaz.Text;

namespace Mujaz.Articles.Cleaning;

/// <summary>Takes out readers' comments: from their heading to the end, when what follows has the marks of a discussion.</summary>
internal static class CommentsRule
{
    /// <summary>The first mark of a discussion stands this near below the heading.</summary>
    private const int NearHeading = 5;

    private static readonly string[] Headings =
    [
        .. new[]
        {
            "تعليقات الزوار", "تعليقات القراء", "التعليقات", "آراء القراء", "تعليقات", "ردود الزوار", "التعليقات على الخبر",
            "commentaires", "vos commentaires", "les commentaires", "commentaires des lecteurs", "réactions des lecteurs", "vos réactions",
            "comments", "reader comments", "readers comments", "responses", "discussion", "view comments", "conversation",
        }.Select(phrase => TextFolding.FoldLine(phrase)),
    ];

    /// <summary>Marks the comments among the lines.</summary>
    public static void Mark(IReadOnlyList<TextLine> lines)
    {
        for (var index = 1; index < lines.Count; index++)
        {
            if (IsHeading(lines[index]) && HasDiscussionBelow(lines, index))
            {
                for (var comment = index; comment < lines.Count; comment++)
                {
                    lines[comment].Remove(RemovedTextKind.Comments);
                }

                return;
            }
        }
    }

    /// <summary>"Comments", "3 commentaires", "التعليقات (12)".</summary>
    private static bool IsHeading(TextLine line) =>
        line.Words <= 5 && !line.EndsSentence && Array.IndexOf(Headings, line.Folded.Trim(" 0123456789".ToCharArray())) >= 0;

    private static bool HasDiscussionBelow(IReadOnlyList<TextLine> lines, int heading)
    {
        // The hours of a chronology look like the times of comments; one of them is not enough.
        var marks = 0;
        for (var index = heading + 1; index < Math.Min(lines.Count, heading + 1 + NearHeading); index++)
        {
            marks += !IsDiscussionMark(lines[index]) ? 0 : DateLine.IsDateLine(lines[index].Text) && !HasCount(lines[heading]) && !IsLastPart(lines, heading) ? 1 : 2;
        }

        return marks >= 2;
    }

    /// <summary>What stands with a comment and nowhere else: its time, a reply link, "X says:".</summary>
    public static bool IsDiscussionMark(TextLine line) =>
        line.Words <= 12
        && (DateLine.IsDateLine(line.Text)
            || line.Folded is "رد" or "الرد" or "رد على التعليق" or "repondre" or "reply" or "signaler" or "report" or "ابلاغ" or "تبليغ"
            || (line.Text.EndsWith(':') && (line.Folded.EndsWith(" says", StringComparison.Ordinal) || line.Folded.EndsWith(" dit", StringComparison.Ordinal) || line.Folded.EndsWith(" يقول", StringComparison.Ordinal))));

    private static bool HasCount(TextLine heading) => heading.Folded.AsSpan().IndexOfAnyInRange('0', '9') >= 0;

    /// <summary>Whether most of the text stands before the heading.</summary>
    private static bool IsLastPart(IReadOnlyList<TextLine> lines, int heading) => lines.Take(heading).Sum(line => line.Words) >= lines.Skip(heading).Sum(line => line.Words);
}
