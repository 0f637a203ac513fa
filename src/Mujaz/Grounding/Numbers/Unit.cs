namespace Mujaz.Grounding;

/// <summary>A unit of measure or a currency.</summary>
/// <param name="Code">Its name in this project, the same in every language: <c>km</c>, <c>dirham</c>, <c>percent</c>.</param>
/// <param name="Dimension">What it measures.</param>
/// <param name="Factor">How many of the dimension's base unit it is (a mile 1609.344 metres); of a currency's hundredth 0.01.</param>
internal sealed record Unit(string Code, UnitDimension Dimension, decimal Factor)
{
    /// <summary>The codes of the units that the same words may mean: pounds of money and of mass, degrees of either scale.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    /// <summary>Whether two units can be the same one.</summary>
    public bool IsSameAs(Unit other) => Code == other.Code || Others.Contains(other.Code) || other.Others.Contains(Code);

    /// <summary>An amount in the base unit of the dimension.</summary>
    public decimal ToBase(decimal amount) => Code == "fahrenheit" ? (amount - 32) * Factor : amount * Factor;
}
