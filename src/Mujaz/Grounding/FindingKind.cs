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

    /// <summary>The unit or currency of an amount.</summary>
    Unit,

    /// <summary>The role or title of a person.</summary>
    Role,

    /// <summary>Who says something.</summary>
    Speaker,

    /// <summary>Whether something is said or denied, at least or at most, up or down.</summary>
    Polarity,

    /// <summary>An address that the article does not have.</summary>
    Link,
}
