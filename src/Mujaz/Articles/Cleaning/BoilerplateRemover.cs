namespace Mujaz.Articles.Cleaning;

/// <summary>Marks the lines of a page's frame, so that the article's own remain.</summary>
internal static class BoilerplateRemover
{
    private const int MostFieldLabelWords = 8;

    /// <summary>Marks boilerplate lines as removed and finds the author.</summary>
    /// <param name="lines">All lines of the text.</param>
    /// <returns>The author as the byline says, or null.</returns>
    public static string? Mark(IReadOnlyList<TextLine> lines)
    {
        var running = new RunningText(lines);
        CommentsRule.Mark(lines);
        foreach (var line in lines)
        {
            MarkByItself(line, running);
        }

        MarkCommentFields(lines);
        RelatedLinksRule.Mark(lines);
        return HeadAndTail.Mark(lines);
    }

    private static void MarkByItself(TextLine line, RunningText running)
    {
        if ((BoilerplateCues.Find(line)?.Kind ?? PageChromeLine.KindOf(line)) is { } kind && !running.Keeps(line, kind))
        {
            line.Remove(kind);
        }
    }

    /// <summary>The labels of a form's fields ("Name *") mean nothing elsewhere, so they go only behind a line that opens a comment form.</summary>
    private static void MarkCommentFields(IReadOnlyList<TextLine> lines)
    {
        var isInForm = false;
        foreach (var line in lines)
        {
            if (line.RemovedAs == RemovedTextKind.CommentForm)
            {
                isInForm = true;
            }
            else if (isInForm && line.IsKept)
            {
                isInForm = line.Words <= MostFieldLabelWords && IsFieldLabel(line.Folded);
                if (isInForm)
                {
                    line.Remove(RemovedTextKind.CommentForm);
                }
            }
        }
    }

    private static bool IsFieldLabel(string folded) => folded
        is "" or "الاسم" or "اسمك" or "الاسم الكامل" or "البريد الالكتروني" or "بريدك الالكتروني" or "البريد" or "الموقع الالكتروني" or "الموقع" or "التعليق" or "تعليق" or "تعليقك" or "ارسال" or "انشر" or "نشر" or "عنوان التعليق" or "رمز التحقق"
        or "nom" or "votre nom" or "e mail" or "email" or "adresse e mail" or "votre e mail" or "courriel" or "site" or "site web" or "commentaire" or "envoyer" or "publier" or "message" or "pseudo"
        or "name" or "your name" or "your email" or "website" or "comment" or "your comment" or "submit" or "send" or "url";
}
