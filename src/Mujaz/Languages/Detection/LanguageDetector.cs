namespace Mujaz.Languages.Detection;

/// <summary>
/// Recognises the language of a text, from a few words up. Languages that share a script are told apart by a naive
/// Bayes model of letter n-grams and whole words (W. B. Cavnar, J. M. Trenkle, "N-Gram-Based Text Categorization",
/// 1994; T. Dunning, "Statistical Identification of Language", 1994), trained by <c>tools/Mujaz.LanguageTraining</c>.
/// Time is linear in the text's length; the result depends on nothing but the text.
/// </summary>
public static class LanguageDetector
{
    // Below this, a segment says less about itself than the rest of the text says about it.
    private const double WeakConfidence = 0.8;

    // A text with less than this of its own is a quotation, whoever frames it.
    private const int FewOwnLetters = 20;
    private const double OwnShare = 0.15;

    // Two words that two languages share tell neither.
    private const int FewestWords = 2;

    // A few letters of another script are a name or an abbreviation, not a language.
    private const int FewLetters = 12;

    /// <summary>Recognises the language of a text or of one sentence.</summary>
    /// <param name="text">Any text: empty, short, long, mixed, or without a single letter.</param>
    /// <returns>
    /// The main language by letters (those of scripts without short vowels count for more), with the variety (<see cref="LanguageVariety.Darija"/> in
    /// either script) and the
    /// shares of all languages found; <see cref="DetectedLanguage.None"/> for a text without letters.
    /// </returns>
    public static DetectedLanguage Detect(ReadOnlySpan<char> text)
    {
        var model = LanguageModel.Default;
        var pieces = new SegmentReader(text, model).ReadAll();
        return pieces.Count == 0 ? DetectedLanguage.None : Summarise(pieces, model);
    }

    private static DetectedLanguage Summarise(List<Piece> pieces, LanguageModel model)
    {
        var quotationsDecide = pieces.Where(piece => !piece.IsQuotation).Sum(piece => piece.Letters) is var own && (own < FewOwnLetters || own < OwnShare * pieces.Sum(piece => piece.Letters));
        var main = MainClassOf(quotationsDecide ? pieces : pieces.FindAll(piece => !piece.IsQuotation), model);
        var tally = new LanguageTally(quotationsDecide);
        foreach (var piece in pieces)
        {
            var found = ClassOf(piece, model);
            var usual = main[(int)piece.Script] ?? found;
            var weak = piece.Confidence < WeakConfidence || piece.Letters < FewLetters;
            tally.Add(weak ? usual : found, piece);
        }

        var result = tally.ToResult();
        var words = pieces.Sum(piece => piece.Words);
        return words <= FewestWords && result.Confidence < WeakConfidence ? result with { Language = Language.Undetermined, Variety = null } : result;
    }

    // The class with most letters in each script, confident pieces first.
    private static LanguageClass?[] MainClassOf(List<Piece> pieces, LanguageModel model)
    {
        var weights = new Dictionary<(Script Script, LanguageClass Class), double>();
        foreach (var piece in pieces)
        {
            var key = (piece.Script, ClassOf(piece, model));
            weights[key] = weights.GetValueOrDefault(key) + (piece.Letters * Math.Pow(piece.Confidence, 4));
        }

        var main = new LanguageClass?[Scripts.Count];
        foreach (var group in weights.GroupBy(pair => pair.Key.Script))
        {
            main[(int)group.Key] = group.MaxBy(pair => pair.Value).Key.Class;
        }

        return main;
    }

    private static LanguageClass ClassOf(Piece piece, LanguageModel model) =>
        model.Of(piece.Script) is { } scriptModel
            ? piece.Class < 0 ? Unknown : scriptModel.Classes[piece.Class]
            : new LanguageClass(new Language(Scripts.OnlyLanguageOf(piece.Script) ?? "und"), null);

    private static readonly LanguageClass Unknown = new(Language.Undetermined, null);
}
