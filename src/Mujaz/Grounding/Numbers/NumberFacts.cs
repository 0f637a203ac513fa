using Mujaz.Grounding.Text;

namespace Mujaz.Grounding.Numbers;

/// <summary>The numbers an article contains, with every reading of each.</summary>
internal sealed class NumberFacts
{
    private const decimal MinutesInHalfDay = 720;
    private readonly HashSet<decimal> _values = [];
    private readonly HashSet<decimal> _percents = [];
    private readonly HashSet<decimal> _decades = [];
    private readonly HashSet<decimal> _times = [];
    private readonly List<decimal> _converted = [];

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
            facts.Add(number);
            facts.AddConversions(number, analysis.Tokens);
            facts.AddMillions(number, analysis.Tokens);
            facts.AddDozensAndDecades(number, analysis.Tokens);
        }

        foreach (var token in analysis.Tokens)
        {
            if (token.Kind == TokenKind.Word)
            {
                facts._values.UnionWith(ImpliedNumbers.Of(token.Folded));
            }
        }

        if (analysis.Language.Code is "ar" or "ary")
        {
            // Arabic says "two" by the dual of any noun, and "one" by the noun alone.
            facts._values.Add(1);
            facts._values.Add(2);
        }

        return facts;
    }

    /// <summary>Adds numbers known from elsewhere: the year of publication.</summary>
    public void AddValue(decimal value) => _values.Add(value);

    /// <summary>Whether the article has the value, as a number of any kind.</summary>
    public bool Contains(decimal value) => _values.Contains(decimal.Round(value, 6));

    /// <summary>Whether the article has the value as a percentage.</summary>
    public bool ContainsPercent(decimal value) => _percents.Contains(value) || (value == 50 && _values.Contains(0.5m));

    /// <summary>Whether the article has the decade, written with or without its century.</summary>
    public bool ContainsDecade(decimal decade) =>
        _decades.Contains(decade) || _values.Contains(decade)
        || (decade < 100 && (_decades.Contains(1900 + decade) || _decades.Contains(1800 + decade) || _decades.Contains(2000 + decade)))
        || (decade >= 1000 && _decades.Contains(decade % 100))
        || (decade >= 1000 && decade % 100 == 0 && _values.Contains((decade / 100) + 1));

    /// <summary>Whether the article names a century, or a year or decade in it.</summary>
    public bool ContainsCentury(decimal century) =>
        _values.Contains(century) || _values.Any(value => value >= (century - 1) * 100 && value <= century * 100 && value >= 1000)
        || (century == 20 && _decades.Any(decade => decade < 100));

    /// <summary>Whether the article has the time of day, in either clock.</summary>
    public bool ContainsTime(IReadOnlyList<int> parts)
    {
        var value = (parts[0] % 12 * 60) + parts[1];
        var hasHour = parts[0] % 12 > 2 && (Contains(parts[0]) || Contains(parts[0] % 12) || Contains((parts[0] % 12) + 12));
        return _times.Contains(value) || (hasHour && (parts[1] == 0 || Contains(parts[1]) || (parts[1] == 30 && Contains(0.5m))))
            || (parts[1] == 0 && Contains(parts[0]));
    }

    /// <summary>Whether the value is a source value in another unit (miles in kilometres), within 6 %.</summary>
    public bool ContainsConverted(decimal value) => _converted.Exists(other => Math.Abs(other - value) <= other * 0.06m);

    /// <summary>Whether a value of the article rounds to this one at the digits it shows (2.97 million to 3 million).</summary>
    public bool ContainsRoundedTo(decimal value)
    {
        var unit = Granularity(value);
        return value >= 10 && value / unit < 100 && _values.Any(exact => IsRounding(exact, value, unit));
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
        exact > 0 && exact is not (>= 1900 and < 2100) && Math.Abs(exact - value) < unit && Math.Abs(exact - value) <= exact * 0.1m && Granularity(exact) < unit;

    /// <summary>The power of ten of the last digit that is not zero.</summary>
    private static decimal Granularity(decimal value)
    {
        var unit = 0.000001m;
        while (unit < 1_000_000_000_000m && value != 0 && value % (unit * 10) == 0)
        {
            unit *= 10;
        }

        return unit;
    }

    private void Add(NumberMention number)
    {
        switch (number.Kind)
        {
            case NumberKind.Time:
                _times.Add(number.Value);
                AddTimeParts(number);
                break;
            case NumberKind.NumericDate:
                foreach (var part in number.Parts)
                {
                    _values.Add(part);
                }

                _values.Add(number.Parts[2] < 100 ? 2000 + number.Parts[2] : number.Parts[2]);
                break;
            default:
                AddPlain(number);
                break;
        }
    }

    private void AddPlain(NumberMention number)
    {
        foreach (var value in number.Alternatives.Prepend(number.Value))
        {
            if (number.Kind == NumberKind.Vague && value == 0)
            {
                continue;
            }

            _values.Add(value);
            if (number.Kind == NumberKind.Percent)
            {
                _percents.Add(value);
            }

            if (number.Kind == NumberKind.Decade)
            {
                _decades.Add(value);
                _values.Add(value % 100);
            }

            if (number.Kind == NumberKind.Fraction && value is > 0 and < 1)
            {
                _percents.Add(decimal.Round(value * 100, 0));
                _values.Add(decimal.Round(value * 100, 0));
                _values.Add(decimal.Round(1 / value, 0));
            }

            AddDottedTime(number, value);
        }
    }

    /// <summary>7.55 may be a time as well: five to eight.</summary>
    private void AddDottedTime(NumberMention number, decimal value)
    {
        var minutes = value % 1 * 100;
        if (number.InDigits && value < 24 && minutes is > 0 and < 60)
        {
            _times.Add((decimal.Truncate(value) % 12 * 60) + minutes);
            _values.Add(decimal.Truncate(value));
            _values.Add(decimal.Truncate(minutes));
        }
    }

    private void AddTimeParts(NumberMention time)
    {
        var hour = time.Parts[0];
        _values.Add(hour);
        _values.Add(hour % 12);
        _values.Add((hour % 12) + 12);
        _values.Add(time.Parts[1]);
        _values.Add(hour + (time.Parts[1] / 100m));
        _times.Add(time.Value % MinutesInHalfDay);

        // "Half past seven" is spelled as a number and a fraction: السابعة والنصف.
        if (time.Parts[1] is 15 or 20 or 30)
        {
            _values.Add(decimal.Round((hour % 12) + (time.Parts[1] / 60m), 6));
        }
    }

    private void AddConversions(NumberMention number, List<Token> tokens)
    {
        var unitPosition = number.EndToken;
        while (unitPosition < tokens.Count && tokens[unitPosition].IsDash)
        {
            unitPosition++;
        }

        if (unitPosition < tokens.Count && number.Value < 1_000_000_000)
        {
            foreach (var factor in MeasureUnits.FactorsOf(tokens[unitPosition].Folded))
            {
                _converted.Add(number.Value * factor);
            }
        }
    }

    /// <summary>2.5m are metres or millions; only the sentence knows.</summary>
    private void AddMillions(NumberMention number, List<Token> tokens)
    {
        if (number.InDigits && number.Value < 1_000_000 && number.EndToken < tokens.Count && tokens[number.EndToken] is { Folded: "m", IsAttached: true })
        {
            _values.Add(number.Value * 1_000_000);
        }
    }

    /// <summary>Two dozen is 24, three decades are 30 years.</summary>
    private void AddDozensAndDecades(NumberMention number, List<Token> tokens)
    {
        if (number.EndToken >= tokens.Count || number.Value is < 1 or > 20)
        {
            return;
        }

        switch (tokens[number.EndToken].Folded)
        {
            case "dozen" or "douzaines" or "دزينه":
                _values.Add(number.Value * 12);
                break;
            case "decade" or "decades" or "decennie" or "decennies" or "عقود" or "عقد":
                _values.Add(number.Value * 10);
                break;
            default:
                break;
        }
    }
}
