namespace Mujaz.Languages.Detection;

/// <summary>Adds up the letters of each language in a text, and what speaks for Darija.</summary>
internal sealed class LanguageTally(bool quotationsDecide)
{
    // Moroccan papers mix Darija with standard Arabic inside one article.
    private const double DarijaShare = 0.3;

    // An article in Darija that is full of official terms has few Darija words a sentence, but it has them throughout.
    private const double MarkerShare = 0.02;
    private const int FewestMarkers = 3;
    private const int FewestPieces = 2;

    // Arabic and Hebrew leave the short vowels out: a word has about three letters where others have four.
    private const double WeightOfConsonants = 4.0 / 3;

    // Where the text has words of its own, a quotation decides only between languages that they have alike.
    private const double QuotationWeight = 0.01;

    private readonly Dictionary<Language, (double Letters, double Evidence, double Weight)> _languages = [];
    private double _letters;
    private double _easternLetters;
    private int _arabicWords;
    private int _quotedWords;
    private Evidence _outside;
    private Evidence _anywhere;

    /// <summary>Counts a piece for the class it was recognised as.</summary>
    public void Add(LanguageClass found, Piece piece)
    {
        var share = quotationsDecide || !piece.IsQuotation ? 1 : QuotationWeight;
        var (letters, evidence, weight) = _languages.GetValueOrDefault(found.Language);
        _languages[found.Language] = (
            letters + piece.Letters,
            evidence + (piece.Letters * piece.Confidence),
            weight + (share * piece.Letters * (piece.Script is Script.Arabic or Script.Hebrew ? WeightOfConsonants : 1)));
        _letters += piece.Letters;
        if (found.Language == Language.Arabic)
        {
            AddArabic(found, piece);
        }
    }

    /// <summary>The result for all pieces together.</summary>
    public DetectedLanguage ToResult()
    {
        var shares = _languages
            .Select(pair => new LanguageShare(pair.Key, pair.Value.Letters / _letters))
            .OrderByDescending(share => share.Share)
            .ThenBy(share => share.Language.Code, StringComparer.Ordinal)
            .ToArray();
        var main = shares.MaxBy(share => _languages[share.Language].Weight).Language;
        var (letters, evidence, _) = _languages[main];
        var variety = main == Language.Arabic && IsDarija(letters) ? LanguageVariety.Darija : null;
        return new DetectedLanguage(main, variety, evidence / letters) { Shares = shares };
    }

    private void AddArabic(LanguageClass found, Piece piece)
    {
        _easternLetters += found.IsEasternDialect ? piece.Letters : 0;
        _arabicWords += piece.Words;
        _quotedWords += piece.Quoted;
        _outside = _outside.With(found, piece, piece.Markers);
        _anywhere = _anywhere.With(found, piece, piece.Markers + piece.QuotedMarkers);
    }

    private bool IsDarija(double arabicLetters)
    {
        // What somebody is quoted with is not the language of the article, unless it is little else than quotations.
        var evidence = _quotedWords * 2 > _arabicWords ? _anywhere : _outside;
        return evidence.Letters >= _easternLetters
            && (evidence.Letters >= DarijaShare * arabicLetters
                || (evidence.Pieces >= FewestPieces && evidence.Markers >= FewestMarkers && evidence.Markers >= MarkerShare * _arabicWords));
    }

    /// <summary>What speaks for Darija.</summary>
    /// <param name="Letters">The letters of the pieces in Darija.</param>
    /// <param name="Markers">Words that only Darija has.</param>
    /// <param name="Pieces">The pieces that have such words.</param>
    private readonly record struct Evidence(double Letters, int Markers, int Pieces)
    {
        public Evidence With(LanguageClass found, Piece piece, int markers) => new(
            Letters + (found.Variety == LanguageVariety.Darija && (piece.Script != Script.Arabic || markers > 0) ? piece.Letters : 0),
            Markers + markers,
            Pieces + (markers > 0 ? 1 : 0));
    }
}
