namespace Mujaz.Articles.Cleaning;

/// <summary>
/// Finds where a further, unrelated article begins in a text: at a headline that the paragraphs below take up, where neither
/// the headline nor what follows goes on with the article before. A subheading fails one or the other, a question of an interview is none.
/// </summary>
internal static class ArticleBoundaries
{
    private const int FewestHeadlineWords = 5;
    private const int FewestWordsOfArticle = 15;
    private const int FewestWordsOfSentence = 4;
    private const int MostTopicStems = 40;

    /// <summary>The least share of the headline's content words that the first paragraphs below repeat: a lead restates its headline.</summary>
    private const double LeastTakenUp = 0.45;

    private const int FewestTakenUp = 3;
    private const int LinesOfLead = 3;
    private const int FewestOfLongHeadline = 6;
    private const double LeastLooselyTakenUp = 0.28;
    private const double MostOfCleanBreak = 0.12;

    /// <summary>The largest share of the first headline's content words that may come back behind the boundary.</summary>
    private const double MostOfTopic = 0.3;

    /// <summary>The largest share of words behind the boundary, and of its headline, that may have stood before it.</summary>
    private const double MostRepeated = 0.3;

    /// <summary>The indexes at which articles begin, the first being 0.</summary>
    /// <param name="lines">The kept lines of the text in order.</param>
    public static IReadOnlyList<int> Find(IReadOnlyList<TextLine> lines)
    {
        var starts = new List<int> { 0 };
        var candidates = Candidates(lines);
        if (candidates.Count == 0)
        {
            return starts;
        }

        var before = new ArticleVocabulary(lines[0]);
        before.AddRange(lines, 1, candidates[0].Headline);
        for (var number = 0; number < candidates.Count; number++)
        {
            var candidate = candidates[number];
            var end = number + 1 < candidates.Count ? candidates[number + 1].Headline : lines.Count;
            if (BeginsArticle(lines, before, candidate, end))
            {
                starts.Add(candidate.Headline);
                before = new ArticleVocabulary(lines[candidate.Headline]);
            }

            before.AddRange(lines, candidate.Headline + 1, end);
        }

        return starts;
    }

    private static List<Candidate> Candidates(IReadOnlyList<TextLine> lines)
    {
        var hasParagraphs = lines.Skip(1).Any(line => line.StartsParagraph);
        var candidates = new List<Candidate>();
        for (var index = 1; index + 1 < lines.Count; index++)
        {
            if ((lines[index].StartsParagraph || !hasParagraphs) && IsHeadline(lines[index])
                && EndsProse(lines, index - 1) && LeadBelow(lines, index) is { } lead)
            {
                candidates.Add(new Candidate(index, lead));
            }
        }

        return candidates;
    }

    private static bool IsHeadline(TextLine line) =>
        line.IsHeadlineLike && !line.IsProse && line.Words >= FewestHeadlineWords && line.Text[^1] is not ('?' or '؟')
        && !Array.Exists(Connectives, connective => line.Folded.StartsWith(connective, StringComparison.Ordinal));

    /// <summary>Beginnings of Arabic sentences that go on with the one before ("ويقول", "وقد"), folded; no headline has them.</summary>
    private static readonly string[] Connectives =
    [
        "وي", "وقد ", "وقال", "واضاف", "واكد", "واشار", "واوضح", "وكان ", "وكانت ", "وفي ", "ومن ", "وعلي ", "ولم ", "ولا ", "وهو ", "وهي ", "وهذا ",
        "وهذه ", "كما ",
    ];

    /// <summary>Whether the lines up to the index end with prose, agency lines behind it aside.</summary>
    private static bool EndsProse(IReadOnlyList<TextLine> lines, int index)
    {
        while (index > 0 && BylineRules.IsByline(lines[index]))
        {
            index--;
        }

        return IsSentence(lines[index]);
    }

    /// <summary>Prose, or a short sentence of its own.</summary>
    private static bool IsSentence(TextLine line) => line.IsProse || (line.EndsSentence && line.Words >= FewestWordsOfSentence);

    /// <summary>The first paragraph below the headline; bylines and a repetition of the headline may stand between.</summary>
    private static int? LeadBelow(IReadOnlyList<TextLine> lines, int headline)
    {
        const int MostBetween = 3;
        for (var index = headline + 1; index < Math.Min(lines.Count, headline + 2 + MostBetween); index++)
        {
            if (IsSentence(lines[index]))
            {
                return index;
            }

            if (lines[index].Folded != lines[headline].Folded && !BylineRules.IsByline(lines[index]))
            {
                return null;
            }
        }

        return null;
    }

    private static bool BeginsArticle(IReadOnlyList<TextLine> lines, ArticleVocabulary before, Candidate candidate, int end)
    {
        if (before.Words < FewestWordsOfArticle)
        {
            return false;
        }

        var headline = ContentWords.In(lines[candidate.Headline].Text);
        var behind = ContentWordsOf(lines, candidate.Headline + 1, end);
        var lead = ContentWordsOf(lines, candidate.Lead, Math.Min(end, candidate.Lead + LinesOfLead));
        var ofTopic = ContentWords.Overlap(before.Topic(), behind);
        return IsTakenUp(headline, lead)
            ? ofTopic <= MostOfTopic && before.ShareOf(headline) <= MostRepeated && before.ShareOf(behind) <= MostRepeated
            : IsLooselyTakenUp(headline, lead) && ofTopic == 0 && before.ShareOf(headline) <= MostOfCleanBreak && before.ShareOf(behind) <= MostOfCleanBreak;
    }

    private static bool IsTakenUp(HashSet<string> headline, HashSet<string> lead) =>
        headline.Count(lead.Contains) >= FewestTakenUp && ContentWords.Overlap(headline, lead) >= LeastTakenUp;

    /// <summary>A long headline that the lead takes up in part: enough where nothing at all goes on with the article before.</summary>
    private static bool IsLooselyTakenUp(HashSet<string> headline, HashSet<string> lead) =>
        headline.Count >= FewestOfLongHeadline && headline.Count(lead.Contains) >= 2 && ContentWords.Overlap(headline, lead) >= LeastLooselyTakenUp;

    private static HashSet<string> ContentWordsOf(IReadOnlyList<TextLine> lines, int start, int end)
    {
        var stems = new HashSet<string>();
        for (var index = start; index < end; index++)
        {
            stems.UnionWith(ContentWords.In(lines[index].Text));
        }

        return stems;
    }

    private readonly record struct Candidate(int Headline, int Lead);

    /// <summary>The content words of the article so far, gathered once each.</summary>
    private sealed class ArticleVocabulary(TextLine headline)
    {
        private const int FewestConfirmed = 2;

        private readonly HashSet<string> _headline = [.. ContentWords.In(headline.Text).Take(MostTopicStems)];
        private readonly HashSet<string> _body = [];

        public int Words { get; private set; } = headline.Words;

        /// <summary>
        /// What the article is about: the content words of its headline that its text uses, or all of them when it uses hardly any.
        /// </summary>
        public HashSet<string> Topic()
        {
            var confirmed = _headline.Where(_body.Contains).ToHashSet();
            return confirmed.Count >= FewestConfirmed ? confirmed : _headline;
        }

        public void AddRange(IReadOnlyList<TextLine> lines, int start, int end)
        {
            for (var index = start; index < end; index++)
            {
                _body.UnionWith(ContentWords.In(lines[index].Text));
                Words += lines[index].Words;
            }
        }

        public double ShareOf(HashSet<string> stems) =>
            stems.Count == 0 ? 0 : (double)stems.Count(stem => _body.Contains(stem) || _headline.Contains(stem)) / stems.Count;
    }
}
