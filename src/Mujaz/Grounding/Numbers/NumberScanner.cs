using Mujaz.Articles;
using Mujaz.Grounding.Text;
using Mujaz.Languages;

namespace Mujaz.Grounding.Numbers;

/// <summary>Finds the numbers of a text, in digits and in words. One pass over the tokens.</summary>
internal sealed class NumberScanner
{
    private static readonly string[] FrenchDecadeCues = ["annees", "ans"];
    private readonly List<NumberMention> _found = [];
    private readonly List<Token> _tokens;
    private readonly string _text;
    private readonly NumberVocabulary _vocabulary;
    private readonly DigitTokenReader _digits;

    private NumberScanner(string text, List<Token> tokens, Language language)
    {
        _text = text;
        _tokens = tokens;
        _vocabulary = NumberVocabulary.Of(language);
        _digits = new DigitTokenReader(tokens, _vocabulary, _found);
    }

    /// <summary>The numbers in the order of the text.</summary>
    public static List<NumberMention> Scan(string text, List<Token> tokens, Language language)
    {
        var scanner = new NumberScanner(text, tokens, language);
        var position = 0;
        while (position < tokens.Count)
        {
            position = scanner.ScanAt(position);
        }

        scanner.SpreadPercent();
        return scanner._found;
    }

    /// <summary>The numbers of a text.</summary>
    public static List<NumberMention> Scan(string text, Language language) => Scan(text, Tokenizer.Tokenize(text), language);

    private int ScanAt(int position)
    {
        var token = _tokens[position];
        return token.Kind switch
        {
            TokenKind.Digits => ScanDigits(position),
            TokenKind.Word => ScanWord(position),
            _ => ScanSymbol(position),
        };
    }

    private int ScanDigits(int position)
    {
        var special = _digits.ReadSpecial(position);
        if (special > position)
        {
            return special;
        }

        if (DigitReading.Read(_tokens[position].Folded, out var alternative) is not { } value)
        {
            _digits.AddParts(position);
            return position + 1;
        }

        var number = new SpelledNumber(_vocabulary);
        number.TryStart(value + FractionSignAt(position + 1));
        var end = position + 1 + (FractionSignAt(position + 1) > 0 ? 1 : 0);
        var scale = AttachedScale(position + 1);
        if (scale > 0 && number.TryAdd(new NumberWord(NumberWordRole.Scale, scale), false))
        {
            end = position + 2;
        }

        var afterWords = ContinueWords(ref number, end, inDigits: true);
        var factor = value == 0 ? 1 : number.Value / value;
        var kind = IsFrenchDecade(position, value) ? NumberKind.Decade : NumberKind.Cardinal;
        return Add(kind, position, afterWords, number.Value, afterWords == position + 1 ? alternative : alternative * factor, true);
    }

    private bool IsFrenchDecade(int position, decimal value) =>
        position > 0 && value % 10 == 0 && value is (>= 10 and < 100) or (>= 1800 and < 2100)
        && FrenchDecadeCues[0] == _tokens[position - 1].Folded;

    /// <summary>The value of ½, ¼ or ¾ joined to digits, or 0.</summary>
    private decimal FractionSignAt(int position) =>
        position < _tokens.Count && _tokens[position].IsAttached && _tokens[position].Kind == TokenKind.Symbol
            ? FractionSign(_tokens[position].Folded[0])
            : 0;

    private static decimal FractionSign(char sign) => sign switch
    {
        '½' => 0.5m,
        '¼' => 0.25m,
        '¾' => 0.75m,
        '⅓' => 1m / 3,
        '⅔' => 2m / 3,
        _ => 0,
    };

    /// <summary>A scale in letters joined to digits: 5bn, 20k; m only behind a currency sign, else it is metres.</summary>
    private decimal AttachedScale(int position)
    {
        if (position >= _tokens.Count || !_tokens[position].IsAttached || _tokens[position].Kind != TokenKind.Word)
        {
            return 0;
        }

        var hasCurrency = (position >= 2 && _tokens[position - 2].Kind == TokenKind.Symbol && _tokens[position - 2].Folded[0] is '$' or '£' or '€' or '¥')
            || (position + 1 < _tokens.Count && _tokens[position + 1].Kind == TokenKind.Symbol && _tokens[position + 1].Folded[0] is '$' or '£' or '€');
        return _tokens[position].Folded switch
        {
            "k" => 1_000,
            "m" when hasCurrency => 1_000_000,
            "mn" => 1_000_000,
            "b" when hasCurrency => 1_000_000_000,
            "bn" => 1_000_000_000,
            "t" when hasCurrency => 1_000_000_000_000,
            _ => 0,
        };
    }

    private int ScanWord(int position)
    {
        var token = _tokens[position];
        if (RomanNumeral.TryRead(token, _text, out var roman, out var isOrdinal))
        {
            return Add(isOrdinal ? NumberKind.Ordinal : NumberKind.Vague, position, position + 1, roman, null, false);
        }

        if (!_vocabulary.TryGet(token.Folded, out var word, out _))
        {
            return position + 1;
        }

        if (word.Role is NumberWordRole.Decade or NumberWordRole.Vague)
        {
            return Add(word.Role == NumberWordRole.Decade ? NumberKind.Decade : NumberKind.Vague, position, position + 1, word.Value, null, false);
        }

        var number = new SpelledNumber(_vocabulary);
        var end = ContinueWords(ref number, position, inDigits: false);
        return Add(KindOf(number, position, end), position, end, number.Value, null, false);
    }

    private NumberKind KindOf(SpelledNumber number, int position, int end)
    {
        if (number.IsBareScale && end == position + 1)
        {
            var word = _tokens[position].Folded;
            var isDefinite = word == "mille" || (_vocabulary is ArabicNumberVocabulary && (word is "مليون" or "مليار"
                || (number.Value is 2_000 or 2_000_000 or 2_000_000_000)));
            return isDefinite ? NumberKind.Cardinal : NumberKind.Vague;
        }

        return number.IsFraction ? NumberKind.Fraction : number.IsOrdinal ? NumberKind.Ordinal : NumberKind.Cardinal;
    }

    /// <summary>Takes the words from <paramref name="position"/> on as long as they continue the number; the index behind them.</summary>
    private int ContinueWords(ref SpelledNumber number, int position, bool inDigits)
    {
        var end = position;
        var next = position;
        while (next < _tokens.Count)
        {
            var and = false;
            if (next > position || inDigits)
            {
                next = SkipJoiners(next, ref and);
            }

            if (next >= _tokens.Count)
            {
                break;
            }

            var token = _tokens[next];
            var accepted = token.Kind switch
            {
                TokenKind.Word => _vocabulary.TryGet(token.Folded, out var word, out var joined) && number.TryAdd(word, and | joined),
                TokenKind.Digits => next > position && DigitReading.Read(token.Folded, out _) is { } digits && number.TryAddDigits(digits, and),
                _ => false,
            };
            if (!accepted)
            {
                break;
            }

            end = ++next;
        }

        return end;
    }

    /// <summary>Skips what may stand between the words of a number: hyphens, and, a (and a half), of a (quarter of a million).</summary>
    private int SkipJoiners(int position, ref bool and)
    {
        while (position < _tokens.Count && position >= 1)
        {
            var token = _tokens[position];
            if (token.IsDash && token.IsAttached)
            {
                position++;
            }
            else if (_vocabulary.IsAnd(token.Folded))
            {
                and = true;
                position++;
            }
            else if (token.Folded is "a" or "an" && (and || IsPart(_tokens[position - 1])) && _vocabulary is EnglishNumberVocabulary)
            {
                position++;
            }
            else if (token.Folded is "of" && IsPart(_tokens[position - 1]) && position + 1 < _tokens.Count && _tokens[position + 1].Folded is "a")
            {
                position++;
            }
            else
            {
                break;
            }
        }

        return position;
    }

    private bool IsPart(Token token) =>
        (_vocabulary.TryGet(token.Folded, out var word, out _) && word.Role == NumberWordRole.Fraction) || token.Folded is "of";

    private int ScanSymbol(int position)
    {
        var part = FractionSign(_tokens[position].Folded[0]);
        if (part > 0)
        {
            Add(NumberKind.Fraction, position, position + 1, part, null, true);
        }

        return position + 1;
    }

    /// <summary>Adds a number with the percent sign or words behind it; the index behind all of it.</summary>
    private int Add(NumberKind kind, int first, int end, decimal value, decimal? alternative, bool inDigits)
    {
        var percentEnd = EndOfPercent(end);
        if (percentEnd > end || IsPercentSign(first - 1, before: true))
        {
            kind = NumberKind.Percent;
            end = percentEnd;
        }

        var start = _tokens[first].Span.Start;
        _found.Add(new NumberMention(kind, new TextSpan(start, _tokens[end - 1].Span.End - start), decimal.Round(value, 6))
        {
            Alternatives = alternative is { } other ? [decimal.Round(other, 6)] : [],
            InDigits = inDigits,
            IsIdentifier = inDigits && _digits.IsIdentifier(first),
            FirstToken = first,
            EndToken = end,
        });
        return end;
    }

    private int EndOfPercent(int position)
    {
        if (IsPercentSign(position, before: false))
        {
            return position + 1;
        }

        var next = position;
        while (next < _tokens.Count && _tokens[next].IsDash)
        {
            next++;
        }

        foreach (var phrase in _vocabulary.PercentPhrases)
        {
            if (StandsAt(phrase, next))
            {
                return next + phrase.Length;
            }
        }

        return position;
    }

    private bool StandsAt(string[] phrase, int position)
    {
        for (var i = 0; i < phrase.Length; i++)
        {
            if (position + i >= _tokens.Count || _tokens[position + i].Folded != phrase[i])
            {
                return false;
            }
        }

        return true;
    }

    private bool IsPercentSign(int position, bool before) =>
        position >= 0 && position < _tokens.Count && _tokens[position].Kind == TokenKind.Symbol && _tokens[position].Folded[0] is '%' or '٪'
        && (!before || (_tokens[position + 1].IsAttached && !(position > 0 && _tokens[position].IsAttached && _tokens[position - 1].Kind == TokenKind.Digits)));

    /// <summary>In "5 to 10 per cent" both are percentages: the sign of the second is spread to the first.</summary>
    private void SpreadPercent()
    {
        for (var i = _found.Count - 2; i >= 0; i--)
        {
            if (_found[i].Kind == NumberKind.Cardinal && _found[i + 1].Kind == NumberKind.Percent
                && _found[i + 1].FirstToken - _found[i].EndToken is 0 or 1)
            {
                _found[i] = _found[i] with { Kind = NumberKind.Percent };
            }
        }
    }
}
