using System.Collections.Frozen;

namespace Mujaz.Text;

/// <summary>
/// Words that carry no topic. <em>Function words</em> never count and never stand at the border of a keyword;
/// <em>weak words</em> (common verbs and adverbs, days, quantities) cannot be a part of a keyword either, but a sentence may be about them.
/// All sets hold folded words (<see cref="TextFolding.FoldLine"/>).
/// </summary>
internal sealed class StopWords
{
    private static readonly StopWords Arabic = new(ArabicStopWords.Function, ArabicStopWords.Weak);
    private static readonly StopWords French = new(FrenchStopWords.Function, FrenchStopWords.Weak);
    private static readonly StopWords English = new(EnglishStopWords.Function, EnglishStopWords.Weak);

    private readonly FrozenSet<string> _function;
    private readonly FrozenSet<string> _weak;

    private StopWords(string function, string weak)
    {
        _function = Fold(function);
        _weak = Fold(weak);
    }

    /// <summary>The words of all three languages.</summary>
    public static StopWords OfAnyLanguage { get; } = new(
        $"{ArabicStopWords.Function} {FrenchStopWords.Function} {EnglishStopWords.Function}",
        $"{ArabicStopWords.Weak} {FrenchStopWords.Weak} {EnglishStopWords.Weak}");

    /// <summary>The words of a language.</summary>
    /// <param name="languageCode">The code of the language (ISO 639-1); for any but the three, the words of all of them.</param>
    public static StopWords For(string languageCode) => languageCode switch
    {
        "ar" => Arabic,
        "fr" => French,
        "en" => English,
        _ => OfAnyLanguage,
    };

    /// <summary>Whether a folded word is a function word.</summary>
    public bool IsFunction(string folded) => _function.Contains(folded);

    /// <summary>Whether a folded word is a weak word.</summary>
    public bool IsWeak(string folded) => _weak.Contains(folded);

    private static FrozenSet<string> Fold(string words) => words
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Select(word => TextFolding.FoldLine(word))
        .ToFrozenSet(StringComparer.Ordinal);
}
