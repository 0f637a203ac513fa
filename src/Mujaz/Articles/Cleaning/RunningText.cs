using System.Text.RegularExpressions;

namespace Mujaz.Articles.Cleaning;

/// <summary>
/// The guard over all rules that judge a line by its words: a full sentence of ten or more words that goes on about the subject of the article is the
/// article's, whatever it begins with or contains.
/// </summary>
internal sealed partial class RunningText(IReadOnlyList<TextLine> lines)
{
    private const int FewestWords = 10;
    private const int FewestShared = 2;

    /// <summary>The share of a line's content words that other lines have too. Notes of a page's frame share hardly any with the article.</summary>
    private const double LeastShared = 0.25;

    private Dictionary<string, int>? _linesWithStem;

    /// <summary>Whether the line is a sentence that no label, headline or credit has the form of.</summary>
    public static bool IsFullSentence(TextLine line) => line.Words >= FewestWords && line.EndsSentence && !LineShape.EndsTruncated(line.Text);

    /// <summary>Whether the line must stay although a cue was found in it.</summary>
    /// <param name="line">The line.</param>
    /// <param name="kind">What the cue takes it for: a value of <see cref="RemovedTextKind"/>.</param>
    public bool Keeps(TextLine line, string kind) => IsFullSentence(line) && kind switch
    {
        // Nothing but the form tells these, and a full sentence has another form.
        RemovedTextKind.Tags or RemovedTextKind.Counter or RemovedTextKind.FileName or RemovedTextKind.Byline => true,
        RemovedTextKind.Copyright => !IsNotice().IsMatch(line.Text) || GoesOn(line),
        RemovedTextKind.Paywall or RemovedTextKind.Share => !AddressesReader().IsMatch(AfterCue(line.Text)) || GoesOn(line),
        // Only what a script or publishing system says has that form.
        RemovedTextKind.Navigation => false,
        _ => GoesOn(line),
    };

    /// <summary>"Abonnez-vous", "Inscrivez-vous": the cue itself speaks to the reader, what follows need not.</summary>
    private static string AfterCue(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? "" : text[space..];
    }

    private bool GoesOn(TextLine line)
    {
        _linesWithStem ??= lines.Where(other => other.IsProse && BoilerplateCues.Find(other) is null && PageChromeLine.KindOf(other) is null).SelectMany(other => ContentWords.In(other.Text)).CountBy(stem => stem).ToDictionary();
        var stems = ContentWords.In(line.Text);
        var shared = stems.Count(stem => _linesWithStem.GetValueOrDefault(stem) > 0);
        return shared >= FewestShared && shared >= LeastShared * stems.Count;
    }

    [GeneratedRegex(@"^\W*(©|\(c\)|copyright\W*(©|\d{4})|tous droits|all rights|reproduction|toute reproduction|this material|not to be|جميع|كل الحقوق|الحقوق|حقوق|يمنع|لا يسمح)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsNotice();

    [GeneratedRegex(@"\b(notre|nos|votre|vos|our|your|us|we|you|vous|nous)\b|\p{L}{2}(نا|كم)\b|بريدك|subscribers|abonnés|للمشتركين|المشتركين", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AddressesReader();
}
