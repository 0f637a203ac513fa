namespace Mujaz.Glossaries;

/// <summary>What a keyword names.</summary>
public enum KeywordKind
{
    /// <summary>Anything that is none of the others.</summary>
    Topic,

    /// <summary>A human being.</summary>
    Person,

    /// <summary>An institution, company, party or other body.</summary>
    Organization,

    /// <summary>A place.</summary>
    Place,

    /// <summary>Something that happens at a time: a summit, a war, a match.</summary>
    Event,
}
