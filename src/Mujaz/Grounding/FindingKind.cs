namespace Mujaz.Grounding;

/// <summary>What a finding is about.</summary>
public enum FindingKind
{
    /// <summary>The text is not in the language asked for, or mixes languages.</summary>
    Language,

    /// <summary>A number, percentage or amount of money.</summary>
    Number,

    /// <summary>A date, month, weekday or year.</summary>
    Date,

    /// <summary>The name of a person, organisation or place.</summary>
    Name,

    /// <summary>A quotation.</summary>
    Quote,

    /// <summary>The summary is longer or shorter than asked for.</summary>
    Length,

    /// <summary>The evidence of a sentence does not exist or has nothing in common with it.</summary>
    Evidence,
}
