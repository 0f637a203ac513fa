namespace Mujaz.Articles.Cleaning;

/// <summary>How a cue must stand in a line for the line to be boilerplate.</summary>
internal enum CueMatch
{
    /// <summary>The line is the cue and nothing else but digits and marks.</summary>
    Whole,

    /// <summary>The line begins with the cue.</summary>
    Start,

    /// <summary>The line begins with the cue followed by a colon, a dash or a bar.</summary>
    Label,
}
