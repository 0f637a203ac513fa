using System.Globalization;
using Mujaz.Languages;
using Mujaz.Text;

namespace Mujaz.Grounding;

/// <summary>Finds the features of an analysed text in one pass over its tokens.</summary>
internal sealed class FeatureReader
{
    /// <summary>Numbers up to this one, in words, are idiom more often than number; two of a unit is a measure.</summary>
    private const decimal MaxIdiom = 2;

    private readonly TextAnalysis _text;
    private readonly List<Feature> _features = [];
    private readonly List<int> _concepts = [];
    private readonly List<(int Concept, int Length)> _exonyms = [];
    private readonly List<NameMention> _names;
    private int _number;
    private int _name;

    private FeatureReader(TextAnalysis text)
    {
        _text = text;
        _names = NameScanner.Scan(text);
    }

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
        if (number.Kind == NumberKind.Vague || (number.Value <= MaxIdiom && !number.InDigits && (number.Unit is null || number.Value < MaxIdiom)))
        {
            return false;
        }

        string[] keys = number.Kind switch
        {
            NumberKind.Time => ["t" + number.Value.ToString("0.###", CultureInfo.InvariantCulture), KeyOf(number.Parts[0])],
            NumberKind.NumericDate => [.. number.Parts.Select(part => KeyOf(part))],
            _ => [KeyOf(number.Value), .. number.Alternatives.Select(KeyOf)],
        };
        _features.Add(new Feature(FeatureKind.Number, number.FirstToken, number.EndToken, keys) { Number = _number });
        return true;
    }

    private int ReadWord(int position)
    {
        var token = _text.Tokens[position];
        var isName = IsNameAt(position, out var name);
        if (isName && name.Concepts.Count > 0)
        {
            string[] keys = [.. name.Concepts.Select(KeyOfExonym), .. name.TokenCount == 1 ? WordKeys(token) : []];
            _features.Add(new Feature(FeatureKind.Exonym, position, position + name.TokenCount, keys));
            return position + name.TokenCount;
        }

        if (Stems.IsStopWord(token.Folded))
        {
            return position + 1;
        }

        var taken = StemLexicon.Concepts.FindAt(_text.Tokens, position, _text.Language, _concepts);
        return taken > 0 ? AddConcept(token, position, taken, isName) : AddWord(token, position, isName);
    }

    private bool IsNameAt(int position, out NameMention name)
    {
        while (_name < _names.Count && _names[_name].FirstToken < position)
        {
            _name++;
        }

        name = _name < _names.Count ? _names[_name] : default;
        return _name < _names.Count && name.FirstToken == position;
    }

    private int AddConcept(Token token, int position, int taken, bool isName)
    {
        var kind = isName && taken == 1 ? FeatureKind.Name : FeatureKind.Concept;
        var keys = _concepts.Select(concept => "c" + concept.ToString(CultureInfo.InvariantCulture));
        _features.Add(new Feature(kind, position, position + taken, taken > 1 ? [.. keys] : [.. keys, .. WordKeys(token)]));
        return position + taken;
    }

    private int AddWord(Token token, int position, bool isName)
    {
        // French writes nationalities in small letters, so they are no names there but the same concepts.
        ConceptIndex.Exonyms.FindAt(_text.Tokens, position, _exonyms);
        var keys = WordKeys(token);
        if (_exonyms.Count > 0 && _exonyms[0].Length == 1 && _text.Language != Language.English && !isName)
        {
            _features.Add(new Feature(FeatureKind.Exonym, position, position + 1, [.. _exonyms.Select(match => KeyOfExonym(match.Concept)), .. keys]));
        }
        else if (keys.Length > 0)
        {
            _features.Add(new Feature(isName ? FeatureKind.Name : FeatureKind.Word, position, position + 1, keys));
        }

        return position + 1;
    }

    private static string KeyOfExonym(int concept) => "x" + concept.ToString(CultureInfo.InvariantCulture);

    private static string[] WordKeys(Token token) => Stems.Of(token) switch
    {
        null => [],
        var stem when token.IsCapitalized => ["s" + stem, "l" + LatinSounds.Of(token.Folded)],
        var stem => ["s" + stem],
    };
}
