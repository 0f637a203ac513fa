namespace Mujaz.Languages.Detection;

/// <summary>Adds up the letters of each language in a text, and what speaks for Darija.</summary>
internal sealed class LanguageTally
{
    // Moroccan papers mix Darija with standard Arabic inside one article; a quotation in Darija alone stays below this.
    private const double DarijaShare = 0.3;

    // An article in Darija that is full of official terms has few Darija words a sentence, but it has them throughout.
    private const double MarkerShare = 0.02;
    private const int FewestMarkers = 3;

    private readonly Dictionary<Language, (double Letters, double Evidence)> _languages = [];
    private double _letters;
    private double _darijaLetters;
    private double _easternLetters;
    private int _arabicWords;
    private int _markers;

    /// <summary>Counts a piece for the class it was recognised as.</summary>
    public void Add(LanguageClass found, Piece piece)
    {
        var (letters, evidence) = _languages.GetValueOrDefault(found.Language);
        _languages[found.Language] = (letters + piece.Letters, evidence + (piece.Letters * piece.Confidence));
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
        var main = shares[0].Language;
        var (letters, evidence) = _languages[main];
        var variety = main == Language.Arabic && IsDarija(letters) ? LanguageVariety.Darija : null;
        return new DetectedLanguage(main, variety, evidence / letters) { Shares = shares };
    }

    private void AddArabic(LanguageClass found, Piece piece)
    {
        var isDarija = found.Variety == LanguageVariety.Darija && (piece.Script != Script.Arabic || piece.Markers > 0);
        _darijaLetters += isDarija ? piece.Letters : 0;
        _easternLetters += found.IsEasternDialect ? piece.Letters : 0;
        _arabicWords += piece.Words;
        _markers += piece.Markers;
    }

    private bool IsDarija(double arabicLetters) =>
        _darijaLetters >= _easternLetters
        && (_darijaLetters >= DarijaShare * arabicLetters || (_markers >= FewestMarkers && _markers >= MarkerShare * _arabicWords));
}
