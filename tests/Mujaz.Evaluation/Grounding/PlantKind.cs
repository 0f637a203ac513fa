namespace Mujaz.Evaluation.Grounding;

/// <summary>What a planted error changes.</summary>
internal enum PlantKind
{
    Digits,
    NumberWord,
    Magnitude,
    Percent,
    Year,
    Month,
    Weekday,
    Name,
    ArabFamilyName,
    MoroccanTown,
}
