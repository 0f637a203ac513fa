using System.Collections.Frozen;
using Mujaz.Languages;
using Mujaz.Text;

namespace Mujaz.Offline.Terms;

/// <summary>
/// Words that carry no topic. <em>Function words</em> never count and never stand at the border of a keyword;
/// <em>weak words</em> (common verbs and adverbs, days, quantities) cannot be a part of a keyword either, but a sentence may be about them.
/// All sets hold folded words (<see cref="LineFolding"/>).
/// </summary>
internal sealed class StopWords
{
    private static readonly StopWords Arabic = new(ArabicStopWords.Function, ArabicStopWords.Weak);
    private static readonly StopWords French = new(FrenchStopWords.Function, FrenchStopWords.Weak);
    private static readonly StopWords English = new(EnglishStopWords.Function, EnglishStopWords.Weak);
    private static readonly StopWords Any = new(
        $"{ArabicStopWords.Function} {FrenchStopWords.Function} {EnglishStopWords.Function}",
        $"{ArabicStopWords.Weak} {FrenchStopWords.Weak} {EnglishStopWords.Weak}");

    private readonly FrozenSet<string> _function;
    private readonly FrozenSet<string> _weak;

    private StopWords(string function, string weak)
    {
        _function = Fold(function);
        _weak = Fold(weak);
    }

    /// <summary>The words of a language; of all three for any other.</summary>
    public static StopWords For(Language language) => language.Code switch
    {
        "ar" => Arabic,
        "fr" => French,
        "en" => English,
        _ => Any,
    };

    /// <summary>Whether a folded word is a function word.</summary>
    public bool IsFunction(string folded) => _function.Contains(folded);

    /// <summary>Whether a folded word is a weak word.</summary>
    public bool IsWeak(string folded) => _weak.Contains(folded);

    private static FrozenSet<string> Fold(string words) => words
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Select(word => LineFolding.Fold(word))
        .ToFrozenSet(StringComparer.Ordinal);
}
