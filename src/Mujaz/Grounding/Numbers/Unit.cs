namespace Mujaz.Grounding.Numbers;

/// <summary>A unit of measure or a currency.</summary>
/// <param name="Code">Its name in this project, the same in every language: <c>km</c>, <c>dirham</c>, <c>percent</c>.</param>
/// <param name="Dimension">What it measures.</param>
/// <param name="Factor">How many of the dimension's base unit it is (a mile 1609.344 metres); of a currency's hundredth 0.01.</param>
internal sealed record Unit(string Code, UnitDimension Dimension, decimal Factor)
{
    /// <summary>The code of another unit that the same words may mean (pound: money and mass), or null.</summary>
    public string? OtherCode { get; init; }

    /// <summary>Whether two units can be the same one.</summary>
    public bool IsSameAs(Unit other) =>
        Code == other.Code || Code == other.OtherCode || OtherCode == other.Code || (OtherCode is not null && OtherCode == other.OtherCode);
}
