using Mujaz.Text;

namespace Mujaz.Grounding;

/// <summary>The numbers an article contains, with every reading of each.</summary>
internal sealed class NumberFacts
{
    private const decimal MinutesInHalfDay = 720;

    private readonly HashSet<decimal> _values = [];
    private readonly HashSet<decimal> _percents = [];
    private readonly HashSet<decimal> _fractions = [];
    private readonly HashSet<decimal> _decades = [];
    private readonly HashSet<decimal> _times = [];
    private readonly HashSet<decimal> _ordinals = [];
    private readonly HashSet<decimal> _positive = [];
    private readonly HashSet<decimal> _negative = [];
    private readonly SortedValues _exact = new();
    private readonly MeasureFacts _measures = new();

    private NumberFacts()
    {
    }

    /// <summary>Whether the article has any percentage.</summary>
    public bool HasPercents => _percents.Count > 0;

    /// <summary>Collects the numbers of an analysed text.</summary>
    public static NumberFacts Of(TextAnalysis analysis)
    {
        var facts = new NumberFacts();
        foreach (var number in analysis.Numbers)
        {
            facts.Add(number, analysis.Tokens);
            facts._measures.Add(number);
            facts.AddSign(number, analysis);
            facts.AddDecades(number, analysis.Tokens);
        }

        var arabic = analysis.Language.Code is "ar" or "ary";
        foreach (var token in analysis.Tokens)
        {
            if (token.Kind == TokenKind.Word)
            {
                facts.AddValues(ImpliedNumbers.Of(token.Folded));
                if (arabic && ArabicCounts.Of(token.Folded) is var count and > 0)
                {
                    facts.AddValue(count);
                }
            }
        }

        return facts;
    }

    /// <summary>Adds numbers known from elsewhere: the year of publication.</summary>
    public void AddValue(decimal value)
    {
        if (_values.Add(value))
        {
            _exact.Add(value);
        }
    }

    /// <summary>Whether the article has the value, as a number of any kind.</summary>
    public bool Contains(decimal value) => _values.Contains(decimal.Round(value, 6));

    /// <summary>Whether the article has the value as a percentage, or the fraction it stands for.</summary>
    public bool ContainsPercent(decimal value) =>
        _percents.Contains(value) || (value == 50 && _values.Contains(0.5m)) || _fractions.Contains(decimal.Round(value));

    /// <summary>Whether the article has the fraction, or a percentage that is nearly it.</summary>
    public bool ContainsFraction(decimal fraction) =>
        Contains(fraction) || _percents.Contains(decimal.Round(fraction * 100)) || _percents.Contains(decimal.Round(fraction * 100, 1));

    /// <summary>Whether the article has the number as one in a series: an ordinal, a Roman numeral, or digits that are no amount.</summary>
    public bool ContainsOrdinal(decimal value) => _ordinals.Contains(value);

    /// <summary>Whether the article has the value only below zero or before Christ, or only above and after.</summary>
    public bool ContainsOnlyOppositeOf(decimal value, bool isNegative) =>
        isNegative ? _positive.Contains(value) && !_negative.Contains(value) : _negative.Contains(value) && !_positive.Contains(value);

    /// <summary>Whether the article has the decade, written with or without its century.</summary>
    public bool ContainsDecade(decimal decade) =>
        _decades.Contains(decade) || _values.Contains(decade)
        || (decade < 100 && (_decades.Contains(1900 + decade) || _decades.Contains(1800 + decade) || _decades.Contains(2000 + decade)))
        || (decade >= 1000 && _decades.Contains(decade % 100))
        || (decade >= 1000 && decade % 100 == 0 && _values.Contains((decade / 100) + 1));

    /// <summary>Whether the article names a century, or a year or decade in it.</summary>
    public bool ContainsCentury(decimal century) =>
        _values.Contains(century) || _exact.Between(Math.Max(1000, (century - 1) * 100), century * 100).Any()
        || (century == 20 && _decades.Any(decade => decade < 100));

    /// <summary>Whether the article has the time of day, in either clock.</summary>
    public bool ContainsTime(IReadOnlyList<int> parts)
    {
        var value = (parts[0] % 12 * 60) + parts[1];
        var hasHour = parts[0] % 12 > 2 && (Contains(parts[0]) || Contains(parts[0] % 12) || Contains((parts[0] % 12) + 12));
        return _times.Contains(value) || (hasHour && (parts[1] == 0 || Contains(parts[1]) || (parts[1] == 30 && Contains(0.5m))))
            || (parts[1] == 0 && Contains(parts[0]));
    }

    /// <summary>Whether the amount is one of the article in another unit: miles in kilometres, dirhams in centimes, days in hours.</summary>
    public bool ContainsConverted(decimal value, Unit unit) => _measures.ContainsConverted(value, unit);

    /// <summary>Whether a value of the article rounds to this one at the digits it shows (2.97 million to 3 million).</summary>
    public bool ContainsRoundedTo(decimal value)
    {
        var unit = MeasureFacts.Granularity(value);
        return value >= 10 && value / unit < 100 && _exact.Between(value - unit, value + unit).Any(exact => IsRounding(exact, value, unit));
    }

    /// <summary>Whether the article has the same digits with another magnitude: million for billion.</summary>
    public bool ContainsOtherMagnitude(decimal value)
    {
        for (var factor = 1_000m; factor <= 1_000_000_000m; factor *= 1_000)
        {
            if ((value < 1_000_000_000_000_000m && _values.Contains(value * factor)) || _values.Contains(decimal.Round(value / factor, 6)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Years are never rounded: 2,010 soldiers are no rounding of the year 2014.</summary>
    private static bool IsRounding(decimal exact, decimal value, decimal unit) =>
        exact > 0 && exact is not (>= 1900 and < 2100) && Math.Abs(exact - value) < unit && Math.Abs(exact - value) <= exact * 0.1m
        && MeasureFacts.Granularity(exact) < unit;

    private void Add(NumberMention number, List<Token> tokens)
    {
        switch (number.Kind)
        {
            case NumberKind.Time:
                _times.Add(number.Value);
                AddTimeParts(number);
                break;
            case NumberKind.NumericDate:
                AddParts(number);
                AddValue(number.Parts[2] < 100 ? 2000 + number.Parts[2] : number.Parts[2]);
                break;
            default:
                AddParts(number);
                foreach (var value in number.Readings)
                {
                    AddReading(number, value, tokens);
                }

                break;
        }
    }

    private void AddParts(NumberMention number)
    {
        foreach (var part in number.Parts)
        {
            AddValue(part);
        }
    }

    private void AddReading(NumberMention number, decimal value, List<Token> tokens)
    {
        if (number.Kind == NumberKind.Vague && value == 0)
        {
            return;
        }

        AddValue(value);
        switch (number.Kind)
        {
            case NumberKind.Percent:
                _percents.Add(value);
                break;
            case NumberKind.Decade:
                _decades.Add(value);
                AddValue(value % 100);
                break;
            case NumberKind.Fraction when value is > 0 and < 1:
                _fractions.Add(decimal.Round(value * 100));
                AddValue(decimal.Round(value * 100));
                AddValue(decimal.Round(1 / value));
                break;
            case NumberKind.Ordinal or NumberKind.Regnal or NumberKind.Vague:
            case NumberKind.Cardinal when number is { InDigits: true, Unit: null, Magnitude: 1, Value: < 100 } && IsOfSeries(number, tokens):
                _ordinals.Add(value);
                break;
            default:
                break;
        }

        if (number is { InDigits: true, Unit: null, Value: < 24 } && IsDotted(tokens[number.FirstToken].Folded))
        {
            AddDottedTime(value);
        }
    }

    /// <summary>7.55 may be a time as well: five to eight.</summary>
    private void AddDottedTime(decimal value)
    {
        var minutes = value % 1 * 100;
        if (minutes is > 0 and < 60)
        {
            _times.Add((decimal.Truncate(value) % 12 * 60) + minutes);
            AddValue(decimal.Truncate(value));
            AddValue(decimal.Truncate(minutes));
        }
    }

    /// <summary>Whether digits number something of a series: behind a capital (Apollo 11), or in Arabic with nothing behind them to count.</summary>
    private static bool IsOfSeries(NumberMention number, List<Token> tokens) =>
        number.FirstToken > 0 && (tokens[number.FirstToken - 1].IsCapitalized
            || (tokens[number.FirstToken - 1].IsArabicWord && (number.EndToken == tokens.Count || tokens[number.EndToken].Kind != TokenKind.Word)));

    private static bool IsDotted(string digits) => digits.Length is 4 or 5 && digits[^3] is '.' or ',' or '،';

    private void AddTimeParts(NumberMention time)
    {
        var hour = time.Parts[0];
        AddValues([hour, hour % 12, (hour % 12) + 12, time.Parts[1], hour + (time.Parts[1] / 100m)]);
        AddValues(time.Alternatives);
        _times.Add(time.Value % MinutesInHalfDay);

        // "Half past seven" may be written as a number and a half.
        if (time.Parts[1] is 15 or 20 or 30)
        {
            AddValue(decimal.Round((hour % 12) + (time.Parts[1] / 60m), 6));
        }
    }

    private void AddValues(IEnumerable<decimal> values)
    {
        foreach (var value in values)
        {
            AddValue(value);
        }
    }

    private void AddSign(NumberMention number, TextAnalysis analysis)
    {
        var isEither = DeclineWords.StandNear(number, analysis.Tokens);
        foreach (var value in number.Readings)
        {
            if (isEither || !number.IsNegative)
            {
                _positive.Add(value);
            }

            if (isEither || number.IsNegative)
            {
                _negative.Add(value);
            }
        }
    }

    /// <summary>Three decades are 30 years.</summary>
    private void AddDecades(NumberMention number, List<Token> tokens)
    {
        if (number.EndToken < tokens.Count && number.Value is >= 1 and <= 20
            && tokens[number.EndToken].Folded is "decade" or "decades" or "decennie" or "decennies" or "عقود" or "عقد")
        {
            AddValue(number.Value * 10);
        }
    }
}
