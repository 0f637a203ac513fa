namespace Mujaz.Grounding;

/// <summary>What a unit measures. Units of one dimension can be converted, currencies and people apart.</summary>
internal enum UnitDimension
{
    /// <summary>Money: no currency is converted to another.</summary>
    Currency,

    /// <summary>People, dead and injured: not converted either.</summary>
    People,

    /// <summary>Per cent and percentage points.</summary>
    Share,

    /// <summary>In metres.</summary>
    Length,

    /// <summary>In square metres.</summary>
    Area,

    /// <summary>In litres.</summary>
    Volume,

    /// <summary>In kilograms.</summary>
    Mass,

    /// <summary>In degrees Celsius.</summary>
    Temperature,

    /// <summary>In seconds.</summary>
    Duration,

    /// <summary>In kilometres an hour.</summary>
    Speed,

    /// <summary>In watts.</summary>
    Power,

    /// <summary>In watt-hours.</summary>
    Energy,
}
