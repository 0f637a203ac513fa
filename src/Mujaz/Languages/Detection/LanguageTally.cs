namespace Mujaz.Languages.Detection;

/// <summary>Adds up the letters of each language and variety in a text.</summary>
internal sealed class LanguageTally
{
    private readonly Dictionary<Language, (double Letters, double Evidence)> _languages = [];
    private double _darijaLetters;
    private double _letters;

    public void Add(LanguageClass found, int letters, double confidence)
    {
        var (total, evidence) = _languages.GetValueOrDefault(found.Language);
        _languages[found.Language] = (total + letters, evidence + (letters * confidence));
        _letters += letters;
        _darijaLetters += found.Variety == LanguageVariety.Darija ? letters : 0;
    }

    /// <summary>The result; <paramref name="darijaShare"/> is how much of the Arabic has to be Darija to say so.</summary>
    public DetectedLanguage ToResult(double darijaShare)
    {
        var shares = _languages
            .Select(pair => new LanguageShare(pair.Key, pair.Value.Letters / _letters))
            .OrderByDescending(share => share.Share)
            .ThenBy(share => share.Language.Code, StringComparer.Ordinal)
            .ToArray();
        var main = shares[0].Language;
        var (letters, evidence) = _languages[main];
        var isDarija = main == Language.Arabic && _darijaLetters >= darijaShare * letters && _darijaLetters > 0;
        return new DetectedLanguage(main, isDarija ? LanguageVariety.Darija : null, evidence / letters)
        {
            Shares = shares,
        };
    }
}
