using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Mujaz.Languages;

namespace Mujaz.Evaluation.Grounding;

/// <summary>
/// Replaces a name of a sentence by another. A Latin word is a name when the English and the French line both have it
/// with a capital; its Arabic form is the word with the same consonants, or a known name's known form.
/// </summary>
internal sealed partial class NamePlanter(ParallelDocument document, Random random)
{
    private const string ArabicConsonants = "بتثجحخدذرزسشصضطظغفقكلمنپڤچگ";
    private const string LatinOfArabicConsonants = "bttghkddrzsssdtzgfkklmnpvcg";

    private readonly string _allFolded = Fold(document.AllText);

    /// <summary>The sentence of a line with one name replaced by one of each kind; nothing when the line has no name that can be found.</summary>
    public IEnumerable<Plant> PlantNames(int line, Language language) =>
        new[]
        {
            PlantName(line, language, PlantKind.Name, KnownNames.All),
            PlantName(line, language, PlantKind.ArabFamilyName, KnownNames.FamilyNames),
            PlantName(line, language, PlantKind.MoroccanTown, KnownNames.Towns),
        }.OfType<Plant>();

    private Plant? PlantName(int line, Language language, PlantKind kind, IReadOnlyList<(string Arabic, string French, string English)> known)
    {
        var sentence = document.Lines[language][line];
        var names = SharedNames(line);
        var spans = names.Select(name => SpanOf(name, line, language)).Where(span => span is not null).ToList();
        var span = spans.Count > 0 ? spans[0] : language == Language.Arabic ? KnownSpan(sentence) : null;
        if (span is not var (start, length))
        {
            return null;
        }

        var free = known.Where(IsNew).ToList();
        var (arabic, french, english) = free[random.Next(free.Count)];
        var replacement = language.Code switch { "ar" => arabic, "fr" => french, _ => english };
        return new Plant(kind, string.Concat(sentence.AsSpan(0, start), replacement, sentence.AsSpan(start + length)), sentence.Substring(start, length), replacement);
    }

    private bool IsNew((string Arabic, string French, string English) name) =>
        new[] { name.Arabic, name.French, name.English }
            .SelectMany(form => Fold(form).Split(' ', '-', '\''))
            .Where(word => word.Length > 3)
            .All(word => !_allFolded.Contains(word[..Math.Min(word.Length, 5)], StringComparison.Ordinal));

    /// <summary>Words that the French and the English line both have with a capital, not first in English.</summary>
    public List<string> SharedNames(int line)
    {
        var french = Capitalized().Matches(document.Lines[Language.French][line]).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);
        return [.. Capitalized().Matches(document.Lines[Language.English][line]).Skip(1).Select(match => match.Value).Where(french.Contains).Distinct()];
    }

    /// <summary>Where a name that the French and English lines share stands in the line of a language, or null.</summary>
    public (int Start, int Length)? SpanOf(string name, int line, Language language)
    {
        var sentence = document.Lines[language][line];
        return language == Language.Arabic ? ArabicSpan(sentence, Consonants(name)) : LatinSpan(sentence, name);
    }

    private static (int Start, int Length)? LatinSpan(string sentence, string name)
    {
        var match = Regex.Match(sentence, $@"(?<![\w]){Regex.Escape(name)}(?![\w])", RegexOptions.CultureInvariant);
        return match.Success && match.Index > 0 ? (match.Index, match.Length) : null;
    }

    private static (int Start, int Length)? ArabicSpan(string sentence, string key)
    {
        if (key.Length >= 3)
        {
            foreach (Match word in ArabicWord().Matches(sentence))
            {
                if (Consonants(word.Value) == key)
                {
                    return (word.Index, word.Length);
                }
            }
        }

        return null;
    }

    private static (int Start, int Length)? KnownSpan(string sentence)
    {
        foreach (var (arabic, _, _) in KnownNames.All)
        {
            var index = sentence.IndexOf(" " + arabic, StringComparison.Ordinal);
            if (index >= 0)
            {
                return (index + 1, arabic.Length);
            }
        }

        return null;
    }

    /// <summary>Consonants in one alphabet; crude on purpose, to be no copy of the code under test.</summary>
    private static string Consonants(string word)
    {
        var folded = Fold(word).Replace("ph", "f", StringComparison.Ordinal).Replace("sh", "s", StringComparison.Ordinal)
            .Replace("ch", "s", StringComparison.Ordinal).Replace("ck", "k", StringComparison.Ordinal).Replace("th", "t", StringComparison.Ordinal)
            .Replace("x", "ks", StringComparison.Ordinal);
        var key = new StringBuilder();
        foreach (var character in folded)
        {
            var index = ArabicConsonants.IndexOf(character, StringComparison.Ordinal);
            var letter = index >= 0 ? LatinOfArabicConsonants[index] : character;
            letter = letter switch { 'p' => 'b', 'v' => 'f', 'c' or 'q' => 'k', 'j' => 'g', 'z' => 's', _ => letter };
            if ("bdfgklmnrst".Contains(letter) && (key.Length == 0 || key[^1] != letter))
            {
                key.Append(letter);
            }
        }

        return key.ToString();
    }

    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text.ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(character is 'أ' or 'إ' or 'آ' ? 'ا' : character);
            }
        }

        return folded.ToString();
    }

    [GeneratedRegex(@"\b[A-ZÉÈÀ][a-zéèàçâêîôûïüöñ]{3,}\b")]
    private static partial Regex Capitalized();

    [GeneratedRegex(@"\p{IsArabic}{4,}")]
    private static partial Regex ArabicWord();
}
