using System.Globalization;
using Mujaz.Grounding.Evidence;
using Mujaz.Grounding.Names;
using Mujaz.Grounding.Numbers;
using Mujaz.Grounding.Text;
using Mujaz.Languages;

namespace Mujaz.Grounding.Alignment;

/// <summary>Finds the features of an analysed text in one pass over its tokens.</summary>
internal sealed class FeatureReader
{
    /// <summary>Numbers up to this one, in words, are idiom more often than number.</summary>
    private const decimal MaxIdiom = 2;

    private readonly TextAnalysis _text;
    private readonly List<Feature> _features = [];
    private readonly List<int> _concepts = [];
    private readonly List<(int Concept, int Length)> _exonyms = [];
    private int _number;

    private FeatureReader(TextAnalysis text) => _text = text;

    /// <summary>The features in the order of the text.</summary>
    public static List<Feature> Read(TextAnalysis text)
    {
        var reader = new FeatureReader(text);
        var position = 0;
        while (position < text.Tokens.Count)
        {
            position = Math.Max(position + 1, reader.ReadAt(position));
        }

        return reader._features;
    }

    /// <summary>The key of a value.</summary>
    public static string KeyOf(decimal value) => "n" + value.ToString("0.######", CultureInfo.InvariantCulture);

    private int ReadAt(int position)
    {
        while (_number < _text.Numbers.Count && _text.Numbers[_number].FirstToken < position)
        {
            _number++;
        }

        if (_number < _text.Numbers.Count && _text.Numbers[_number].FirstToken == position && ReadNumber(_text.Numbers[_number]))
        {
            return _text.Numbers[_number].EndToken;
        }

        return _text.Tokens[position].Kind == TokenKind.Word ? ReadWord(position) : position + 1;
    }

    private bool ReadNumber(NumberMention number)
    {
        if (number.Kind == NumberKind.Vague || (number.Value <= MaxIdiom && !number.InDigits))
        {
            return false;
        }

        string[] keys = number.Kind switch
        {
            NumberKind.Time => ["t" + number.Value.ToString("0.###", CultureInfo.InvariantCulture), KeyOf(number.Parts[0])],
            NumberKind.NumericDate => [.. number.Parts.Select(part => KeyOf(part))],
            _ when number.Alternative is { } other => [KeyOf(number.Value), KeyOf(other)],
            _ => [KeyOf(number.Value)],
        };
        _features.Add(new Feature(FeatureKind.Number, number.FirstToken, number.EndToken, keys) { Number = _number });
        return true;
    }

    private int ReadWord(int position)
    {
        var token = _text.Tokens[position];
        var taken = StemLexicon.Concepts.FindAt(_text.Tokens, position, _text.Language, _concepts);
        ConceptIndex.Exonyms.FindAt(_text.Tokens, position, _exonyms);
        if (_exonyms.Count > 0 && _exonyms[0].Length >= taken && (token.IsArabicWord || token.IsCapitalized || _text.Language != Language.English))
        {
            var length = _exonyms[0].Length;
            string[] keys = [.. _exonyms.Where(match => match.Length == length).Select(match => "x" + match.Concept.ToString(CultureInfo.InvariantCulture))];
            _features.Add(new Feature(FeatureKind.Exonym, position, position + length, [.. keys, .. WordKeys(token)]));
            return position + length;
        }

        if (taken > 0)
        {
            var kind = token.IsArabicWord && ArabicLexicon.IsGivenName(token.Folded) ? FeatureKind.Name : FeatureKind.Concept;
            var keys = _concepts.Select(concept => "c" + concept.ToString(CultureInfo.InvariantCulture));
            _features.Add(new Feature(kind, position, position + taken, taken > 1 ? [.. keys] : [.. keys, .. WordKeys(token)]));
            return position + taken;
        }

        ReadPlainWord(token, position);
        return position + 1;
    }

    private void ReadPlainWord(Token token, int position)
    {
        var keys = WordKeys(token);
        if (keys.Length == 0)
        {
            return;
        }

        var isName = token.IsArabicWord ? ArabicLexicon.IsName(token.Folded) : LatinNames.IsCandidate(_text, position);
        _features.Add(new Feature(isName ? FeatureKind.Name : FeatureKind.Word, position, position + 1, keys));
    }

    private static string[] WordKeys(Token token) => Stems.Of(token) switch
    {
        null => [],
        var stem when token.IsCapitalized => ["s" + stem, "l" + LatinSounds.Of(token.Folded)],
        var stem => ["s" + stem],
    };
}
