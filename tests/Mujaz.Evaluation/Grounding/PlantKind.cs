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
    Unit,
    OtherNumber,
    NumbersSwapped,
    EvidenceShifted,
    EvidenceRandom,
    Negation,
    Comparator,
    Role,
    Person,
    Speaker,
    Opposite,
    NamesSwapped,
    Certainty,
    Foreign,
    ArabFamilyName,
    MoroccanTown,
}
