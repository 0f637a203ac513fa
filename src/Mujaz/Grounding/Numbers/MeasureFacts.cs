namespace Mujaz.Grounding;

/// <summary>The amounts of an article that have a unit, for comparison with amounts in another unit.</summary>
internal sealed class MeasureFacts
{
    /// <summary>How far a converted measure may be from the exact one, as a share: miles are rounded to kilometres.</summary>
    private const decimal MostRounding = 0.06m;

    /// <summary>The same where the digits shown are not round, and for durations, whose factors everybody knows: 48 hours are two days.</summary>
    private const decimal LeastRounding = 0.015m;

    /// <summary>The largest amount that is converted: beyond it factors would overflow.</summary>
    private const decimal MostMeasured = 1_000_000_000_000_000;

    private readonly Dictionary<Unit, SortedValues> _measures = [];

    /// <summary>Adds an amount; one without a unit is passed over.</summary>
    public void Add(NumberMention number)
    {
        if (number.Unit is not { Dimension: not UnitDimension.Share } unit)
        {
            return;
        }

        if (!_measures.TryGetValue(unit, out var measures))
        {
            _measures[unit] = measures = new SortedValues();
        }

        foreach (var value in number.Readings.Where(value => value <= MostMeasured))
        {
            measures.Add(unit.ToBase(value));
            switch (unit.Code)
            {
                case "gallon":
                    // The gallon of the United States has 3.785 litres.
                    measures.Add(value * 3.785411784m);
                    break;
                case "day" when value is 8 or 15:
                    // In French a week is eight days, and two are fifteen.
                    measures.Add(unit.ToBase(value - 1));
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>Whether the amount is one of the article in another unit: miles in kilometres, dirhams in centimes, days in hours.</summary>
    public bool ContainsConverted(decimal value, Unit unit)
    {
        if (value is 0 or > MostMeasured || unit.Dimension == UnitDimension.People)
        {
            return false;
        }

        var exact = unit.ToBase(value);
        var share = unit.Dimension switch
        {
            UnitDimension.Currency or UnitDimension.Share => 0,
            UnitDimension.Duration => LeastRounding,
            _ => Math.Clamp(Granularity(value) / 2 / value, LeastRounding, MostRounding),
        };
        var tolerance = Math.Abs(exact) * share;
        return _measures.Any(measure => measure.Key.Dimension == unit.Dimension && !measure.Key.IsSameAs(unit)
            && measure.Value.Between(exact - tolerance, exact + tolerance).Any());
    }

    /// <summary>The power of ten of the last digit that is not zero.</summary>
    public static decimal Granularity(decimal value)
    {
        var unit = 0.000001m;
        while (unit < 1_000_000_000_000m && value != 0 && value % (unit * 10) == 0)
        {
            unit *= 10;
        }

        return unit;
    }
}
